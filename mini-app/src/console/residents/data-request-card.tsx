import { presentTime } from '#app/lib/server-clock.ts';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import type { DataRequest } from '#shared/residents.ts';
import { AnswerForm } from './answer-form.tsx';
import { texts } from './texts.ts';

interface DataRequestCardProps {
  request: DataRequest;
  mayAnswer: boolean;
  onChanged(): void;
  /** Missing where the person is on the screen already. */
  onOpen?: (residentId: string) => void;
}

/** One request with how long there is to answer it, and the answer. */
export function DataRequestCard({ request, mayAnswer, onChanged, onOpen }: DataRequestCardProps) {
  const { resident, kind, state, source, receivedAt, dueAt, words, answer, answeredAt } = request;
  const who = resident.isErased
    ? resident.code
    : `${resident.name ?? texts.nameless}, ${resident.code}`;
  const isLate = state === 'open' && Date.parse(dueAt) < presentTime().getTime();
  // It ends with the day, and the instant is the next day's first.
  const due = sayDay(new Date(Date.parse(dueAt) + 7 * 3_600_000 - 1).toISOString());
  return (
    <li className="card stack stack-tight">
      <h3>{texts.kinds[kind]}</h3>
      <p className="resident-who">
        {onOpen === undefined ? (
          <span>{who}</span>
        ) : (
          <button type="button" className="resident-link" onClick={() => onOpen(resident.id)}>
            {who}
          </button>
        )}
        <span>{resident.areaName}</span>
      </p>
      <p className="soft">{texts.received(sayMoment(receivedAt), texts.sources[source])}</p>
      <p>
        <span className={`tag${state === 'open' ? '' : ' tag-over'}`}>{texts.states[state]}</span>{' '}
        {state === 'open' && (isLate ? <strong>{texts.overdue(due)}</strong> : texts.due(due))}
      </p>
      {words !== null && words !== '' && <p className="conversation-text">“{words}”</p>}
      {answeredAt !== null && (
        <p>
          {texts.answered(sayMoment(answeredAt), request.answeredByName ?? texts.someone)}
          {answer !== null && <>: “{answer}”</>}
        </p>
      )}
      {state === 'open' &&
        (mayAnswer ? (
          <AnswerForm request={request} onAnswered={onChanged} />
        ) : (
          <p className="soft">{texts.approverOnly}</p>
        ))}
    </li>
  );
}

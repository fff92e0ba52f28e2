import { deedNames } from '#app/lib/deed-texts.ts';
import { sayMoment } from '#app/lib/time-words.ts';
import type { HouseholdDetail, Visit } from '#shared/visits.ts';
import { resultNames, texts } from './texts.ts';
import { useMadeHere } from './use-made-here.ts';
import { useReader } from './use-reader.ts';

/** Who went there, when, and what came of it; the newest first. */
export function VisitHistory({
  visits,
  visitCount,
}: Pick<HouseholdDetail, 'visits' | 'visitCount'>) {
  // Without network a house may be known from the list alone.
  const none = visitCount === 0 ? texts.noHistory : texts.historyLater;

  return (
    <section className="stack stack-tight">
      <h2>{texts.history}</h2>
      {visits.length === 0 && <p className="soft">{none}</p>}
      <ol className="rows">
        {visits.map((visit) => (
          <PastVisit key={visit.id} visit={visit} />
        ))}
      </ol>
    </section>
  );
}

function PastVisit({ visit }: { visit: Visit }) {
  const { name } = useReader();
  const { visits } = useMadeHere();
  const isWaiting = visits.some(({ id, sending }) => id === visit.id && sending.kind === 'waiting');
  const { deeds, result, visitedAt, minutes, note } = visit;
  return (
    <li className="card">
      <p className="past-visit-result">{resultNames[result]}</p>
      {deeds.length > 0 && (
        <ul>
          {deeds.map(({ deed, people }) => (
            <li key={deed}>{texts.forPeople(deedNames[deed], people)}</li>
          ))}
        </ul>
      )}
      {note !== undefined && note !== '' && <p className="conversation-text">{note}</p>}
      <p className="soft">
        {visit.memberName || name} · <time dateTime={visitedAt}>{sayMoment(visitedAt)}</time>
        {minutes !== undefined && ` · ${texts.minutes(minutes)}`}
      </p>
      {isWaiting && <p className="tag tag-over">{texts.waitsToSend}</p>}
    </li>
  );
}

import { presentTime } from '#app/lib/server-clock.ts';
import { sayDuration, sayMoment } from '#app/lib/time-words.ts';
import { sayVisit } from '#app/lib/visit-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { TeamHelpRequest, TeamView } from '#shared/team-help-requests.ts';
import { DueTag, UrgentTag } from './due-tag.tsx';
import { sayMomentAhead, sayReplyWindow, sayReturn } from './due-words.ts';
import { stateNames, texts } from './texts.ts';

interface TeamRowProps {
  request: TeamHelpRequest;
  view: TeamView | 'found';
}

/** One request in a list: what is asked, and what a helper must know to choose the next one. */
export function TeamRow({ request, view }: TeamRowProps) {
  return (
    <RowLink
      to={`/team/${request.id}`}
      title={request.question}
      detail={<RowDetail request={request} view={view} />}
    />
  );
}

function RowDetail({ request, view }: TeamRowProps) {
  return (
    <span className="team-row">
      <span className="team-tags">
        <UrgentTag request={request} />
        {request.audience !== 'team' && <span className="tag">{texts.private}</span>}
        {view !== 'open' && <span className="tag">{stateNames[request.state]}</span>}
        <DueTag request={request} />
      </span>
      <span>
        {request.code} · {request.residentName ?? texts.residentUnnamed} · {request.villageName}
      </span>
      {lines({ request, view }).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}

function lines({ request, view }: TeamRowProps): string[] {
  const { state, clocks, visit, appointmentAt, helperName } = request;
  const isOver = state === 'resolved' || state === 'cancelled';
  const returning = request.isMine ? sayReturn(clocks) : undefined;
  const reply = sayReplyWindow(clocks);
  // Of who never wrote in Zalo the request itself says enough.
  const isWorthSaying = clocks.replyUntil !== null && (reply.isClosed || request.isMine);
  const waited = presentTime().getTime() - Date.parse(request.openedAt);
  return [
    ...(view === 'open' ? [sayWaited(waited)] : []),
    ...(view === 'team' ? [`${helperName ?? texts.nobodyHolds}`] : []),
    ...(view === 'done' ? [sayMoment(request.updatedAt)] : []),
    ...(isOver ? [] : [returning ?? '', isWorthSaying ? reply.words : '']),
    ...(appointmentAt !== null && !isOver ? [texts.appointed(sayMomentAhead(appointmentAt))] : []),
    ...(visit !== null && appointmentAt === null ? [texts.wantsVisit(sayVisit(visit))] : []),
    ...(request.reachBy === 'phone' ? [texts.wantsCall] : []),
  ].filter((line) => line !== '');
}

function sayWaited(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 1 ? texts.justAsked : texts.waiting(sayDuration(minutes));
}

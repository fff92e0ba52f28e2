import { presentTime } from '#app/lib/server-clock.ts';
import { texts as appTexts } from '#app/lib/texts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RowLink } from '#app/ui/row.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { texts } from './texts.ts';
import { useTeam } from './use-team.ts';
import { within } from './within.ts';
import '#app/ui/attach/fold.css';

interface Work {
  to: string;
  title: string;
  hint?: string;
}

/** Everything else that may be done with the request now, folded away so that one thing stands out. */
export function OtherWork({ request }: { request: TeamHelpRequest }) {
  const { member } = useTeam();
  const here = `/team/${request.id}`;
  const works = worksOf(request, here, member.isLeader);
  return (
    <>
      <MayCorrect request={request} here={here} />
      <details className="fold">
        <summary>{texts.other}</summary>
        <ul className="rows">
          {works.map(({ to, title, hint }) => (
            <RowLink key={to} to={to} state={within} title={title} detail={hint} />
          ))}
        </ul>
      </details>
    </>
  );
}

/** For ten minutes a slip is one tap away. */
function MayCorrect({ request, here }: { request: TeamHelpRequest; here: string }) {
  const left = request.correctable
    ? Date.parse(request.correctable.until) - presentTime().getTime()
    : 0;
  if (left <= 0) return null;
  return (
    <LinkButton kind="quiet" to={`${here}/correction`} state={within}>
      {texts.mayCorrect(appTexts.minutes(Math.ceil(left / 60_000)))}
    </LinkButton>
  );
}

function worksOf(request: TeamHelpRequest, here: string, isLeader: boolean): Work[] {
  const { state, isMine, alike, entries, householdId, audience } = request;
  const { others } = texts;
  const isOver = state === 'resolved' || state === 'cancelled';
  const isWaiting = state === 'open';
  const mayMove = !isOver && (isMine || (isLeader && state !== 'escalated'));
  const wasAnswered = entries.some(({ kind }) => kind === 'answered');
  const works: (Work | false)[] = [
    isMine && !isOver && { to: `${here}/appointment`, title: others.appointment },
    isMine && !isOver && { to: `${here}/question`, title: others.question },
    householdId !== null && {
      to: `/team/households/${householdId}/visit`,
      title: others.visit,
    },
    { to: `${here}/note`, title: others.note, hint: others.noteHint },
    mayMove && !isMine && !isWaiting && { to: `${here}/finish`, title: others.finish },
    isMine &&
      !isOver && { to: `${here}/referral`, title: others.referral, hint: others.referralHint },
    mayMove && { to: `${here}/hand-over`, title: others.handOver },
    mayMove && alike.length > 0 && { to: `${here}/merge`, title: others.merge(alike.length) },
    isMine && !isOver && { to: `${here}/release`, title: others.release, hint: others.releaseHint },
    state === 'resolved' && { to: `${here}/reopen`, title: others.reopen },
    wasAnswered &&
      audience === 'team' && { to: `${here}/tip`, title: others.tip, hint: others.tipHint },
  ];
  return works.filter((work) => work !== false);
}

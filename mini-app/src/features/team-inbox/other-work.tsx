import { presentTime } from '#app/lib/server-clock.ts';
import { texts as appTexts } from '#app/lib/texts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RowLink } from '#app/ui/row.tsx';
import type { TeamHelpRequest } from '#shared/help-requests.ts';
import { texts } from './texts.ts';
import { useTeam } from './use-team.ts';
import { within } from './within.ts';
import '#app/ui/attach/fold.css';

interface Work {
  path: string;
  title: string;
  hint?: string;
}

/** Everything else that may be done with the request now, folded away so that one thing stands out. */
export function OtherWork({ request }: { request: TeamHelpRequest }) {
  const { member } = useTeam();
  const works = worksOf(request, member.isLeader);
  const here = `/team/${request.id}`;
  return (
    <>
      <MayCorrect request={request} here={here} />
      <details className="fold">
        <summary>{texts.other}</summary>
        <ul className="rows">
          {works.map(({ path, title, hint }) => (
            <RowLink key={path} to={`${here}/${path}`} state={within} title={title} detail={hint} />
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

function worksOf(request: TeamHelpRequest, isLeader: boolean): Work[] {
  const { state, isMine, alike, entries } = request;
  const { others } = texts;
  const isOver = state === 'resolved' || state === 'cancelled';
  const isWaiting = state === 'open';
  const mayMove = isMine || (isLeader && !isOver && state !== 'escalated');
  const wasAnswered = entries.some(({ kind }) => kind === 'answered');
  const works: (Work | false)[] = [
    isMine && !isOver && { path: 'appointment', title: others.appointment },
    isMine && !isOver && { path: 'question', title: others.question },
    { path: 'note', title: others.note, hint: others.noteHint },
    mayMove && !isMine && !isWaiting && { path: 'finish', title: others.finish },
    isMine && !isOver && { path: 'referral', title: others.referral, hint: others.referralHint },
    mayMove && { path: 'hand-over', title: others.handOver },
    mayMove && alike.length > 0 && { path: 'merge', title: others.merge(alike.length) },
    isMine && !isOver && { path: 'release', title: others.release, hint: others.releaseHint },
    state === 'resolved' && { path: 'reopen', title: others.reopen },
    wasAnswered && { path: 'tip', title: others.tip, hint: others.tipHint },
  ];
  return works.filter((work) => work !== false);
}

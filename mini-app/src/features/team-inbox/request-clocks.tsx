import { WarningIcon } from '#app/ui/icons.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { DueTag, UrgentTag } from './due-tag.tsx';
import { sayReplyWindow, sayReturn } from './due-words.ts';
import { stateNames, texts } from './texts.ts';

/** Where the request stands and what time is left, in words. */
export function RequestClocks({ request }: { request: TeamHelpRequest }) {
  const { state, clocks, helperName, isMine } = request;
  const isOver = state === 'resolved' || state === 'cancelled';
  const reply = sayReplyWindow(clocks);
  const returning = isMine ? sayReturn(clocks) : undefined;
  const holder = isMine ? texts.mineHelper : helperName;
  return (
    <div className="stack stack-tight">
      <p className="team-tags">
        <UrgentTag request={request} />
        <span className="tag">
          {stateNames[state]}
          {helperName !== null && ` · ${holder}`}
        </span>
        <DueTag request={request} />
      </p>
      {!isOver && (
        <p className={reply.isClosed ? 'team-closed' : undefined}>
          {reply.isClosed && <WarningIcon />}
          {reply.words}
        </p>
      )}
      {!isOver && returning !== undefined && <p>{returning}</p>}
    </div>
  );
}

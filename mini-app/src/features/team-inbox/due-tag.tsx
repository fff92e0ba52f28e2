import { WarningIcon } from '#app/ui/icons.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { dueTexts as texts } from './due-texts.ts';
import { findDue, sayDue } from './due-words.ts';

const looks = { over: 'tag tag-help', soon: 'tag tag-waiting', later: 'tag tag-over' };

/** What is due next, in words; what is late has a sign besides its colour. Nothing where no clock runs. */
export function DueTag({ request }: { request: TeamHelpRequest }) {
  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  const due = isOver ? undefined : findDue(request);
  if (!due) return null;
  return (
    <span className={looks[due.urgency]}>
      {due.urgency === 'over' && <WarningIcon />}
      {sayDue(due)}
    </span>
  );
}

/** Money or safety is at stake. */
export function UrgentTag({ request }: { request: TeamHelpRequest }) {
  if (request.kind !== 'urgent') return null;
  return (
    <span className="tag tag-urgent">
      <WarningIcon />
      {texts.urgent}
    </span>
  );
}

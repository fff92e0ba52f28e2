import type { ReopenPolicy } from '#shared/clocks.ts';
import type { HelpRequest } from './help-request.table.ts';

const dayMs = 24 * 3_600_000;

/** Whether a resolved request is continued by a new one where it is taken up again; what is not resolved goes on as it is. */
export function continuesAnew(
  request: Pick<HelpRequest, 'state' | 'resolvedAt'>,
  policy: Pick<ReopenPolicy, 'mode' | 'withinDays'>,
  now: Date,
): boolean {
  if (request.state !== 'resolved' || policy.mode === 'same') return false;
  if (policy.mode === 'new') return true;
  return now.getTime() - (request.resolvedAt ?? now).getTime() > policy.withinDays * dayMs;
}

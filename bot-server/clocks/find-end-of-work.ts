import type { Work } from '#bot/db/work.ts';
import { endOfWork } from './calendar-rules.ts';
import type { ClockedRequest } from './clock-rules.ts';
import { findClockRule } from './find-clock-rule.ts';

/** Until when those a request lies with go on working today; `undefined` where they are not at work now. */
export async function findEndOfWork(
  work: Work,
  request: Pick<ClockedRequest, 'areaId' | 'kind'>,
): Promise<Date | undefined> {
  const { calendar } = await findClockRule(work.tx, request.areaId, request.kind, work.now);
  return endOfWork(calendar, work.now);
}

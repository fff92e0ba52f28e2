import type { Tx } from '#bot/db/database.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';
import type { WorkingCalendar } from './calendar-rules.ts';
import { selectExceptions, selectNearestCalendar, selectPolicies } from './clock-rule-store.ts';
import { defaultFrames, defaultPolicies } from './default-clock-rules.ts';
import type { ClockRule } from './plan-rules.ts';

/** The rule in force in an area for one kind of request, each part from the nearest area upwards that has its own. `since` is the earliest instant that is asked about. */
export async function findClockRule(
  tx: Tx,
  areaId: string,
  kind: HelpRequestKind,
  since: Date,
): Promise<ClockRule> {
  const [own] = await selectPolicies(tx, areaId, kind);
  return {
    policy: own ?? defaultPolicies[kind],
    calendar: await findCalendar(tx, areaId, since),
  };
}

/** When people of an area work, from `since` on. */
async function findCalendar(tx: Tx, areaId: string, since: Date): Promise<WorkingCalendar> {
  const own = await selectNearestCalendar(tx, areaId);
  return {
    frames: own?.frames ?? defaultFrames,
    keepsHolidays: own?.keepsHolidays ?? true,
    exceptions: await selectExceptions(tx, areaId, dayOf(since)),
  };
}

import type { Area } from '#bot/areas/area.table.ts';
import { type AuditActor, recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { CalendarException, ClockRulesChange } from '#shared/clocks.ts';
import {
  deleteCalendar,
  deleteException,
  deletePolicy,
  deleteReopening,
  insertReplans,
  saveCalendar,
  saveException,
  savePolicy,
  saveReopening,
} from './clock-rule-store.ts';
import { describeFrames, describeRulesForAudit } from './describe-rules-for-audit.ts';
import { readClockRules } from './read-area-clocks.ts';

/**
 * Saves own rules of an area, or takes them back so that those above are in force again. The unfinished requests of the area and
 * below are planned anew within seconds, by the workers. The same change again changes nothing.
 */
export async function changeClockRules(
  work: Work,
  area: Area,
  change: ClockRulesChange,
  by: AuditActor,
): Promise<void> {
  const { tx, now: updatedAt } = work;
  const before = describeRulesForAudit(await readClockRules(work, area));
  const { policy, dropPolicy, calendar, reopening } = change;
  const own = { areaId: area.id, updatedAt };
  if (policy !== undefined) await savePolicy(tx, work.newId(), { ...policy, ...own });
  if (dropPolicy !== undefined) await deletePolicy(tx, area.id, dropPolicy);
  if (calendar === null) await deleteCalendar(tx, area.id);
  if (calendar) await saveCalendar(tx, { ...calendar, ...own });
  if (reopening === null) await deleteReopening(tx, area.id);
  if (reopening) await saveReopening(tx, { ...reopening, ...own });
  await insertReplans(tx, area.id, updatedAt);
  await recordAudit(work, {
    areaId: area.id,
    by,
    act: 'clock.rules-changed',
    subjectId: area.id,
    subjectName: area.name,
    before,
    after: describeRulesForAudit(await readClockRules(work, area)),
  });
}

/** Saves days of an area that differ from its week; throws `not-found` for the id of another area's. */
export async function keepException(
  work: Work,
  area: Area,
  exception: CalendarException,
  by: AuditActor = null,
): Promise<void> {
  const before = await findException(work, area, exception.id);
  const isSaved = await saveException(work.tx, { ...exception, areaId: area.id });
  if (!isSaved) throw new AppError('not-found', { facts: { areaId: area.id } });
  await insertReplans(work.tx, area.id, work.now);
  await recordAudit(work, {
    areaId: area.id,
    by,
    act: 'clock.exception-kept',
    subjectId: exception.id,
    subjectName: exception.label,
    before,
    after: describe(exception),
  });
}

/** Takes such days back; one that is not there is taken back already. */
export async function dropException(
  work: Work,
  area: Area,
  id: string,
  by: AuditActor,
): Promise<void> {
  const before = await findException(work, area, id);
  await deleteException(work.tx, area.id, id);
  await insertReplans(work.tx, area.id, work.now);
  if (before === undefined) return;
  await recordAudit(work, {
    areaId: area.id,
    by,
    act: 'clock.exception-dropped',
    subjectId: id,
    subjectName: before.label,
    before,
  });
}

async function findException(work: Work, area: Area, id: string) {
  const { exceptions } = await readClockRules(work, area);
  const known = exceptions.find((exception) => exception.isOwn && exception.id === id);
  return known && describe(known);
}

function describe({ firstDay, lastDay, frames, label }: CalendarException) {
  return { label, firstDay, lastDay, frames: describeFrames(frames) };
}

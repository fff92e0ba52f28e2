import type { Area } from '#bot/areas/area.table.ts';
import { listAreasWithin } from '#bot/areas/list-areas-within.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { QuietHours } from '#shared/announcing.ts';
import { quietHoursText } from './announcement-texts.ts';
import { deleteQuietHours, lockQuietHours, upsertQuietHours } from './quiet-hours-store.ts';

type Keeper = { officerId: string; area: { path: string } };

/**
 * Decides when nothing is announced in an area, or with `null` that it goes by the area above. The same again changes nothing.
 * What is being sent goes by it from the next message on. Throws `not-found` for an area that is not the keeper's,
 * `input/invalid` where the hours end as they begin.
 */
export async function keepQuietHours(
  work: Work,
  { officerId, area }: Keeper,
  areaId: string,
  hours: QuietHours | null,
): Promise<void> {
  const { tx } = work;
  const own = await ownArea(work, area, areaId);
  if (hours?.fromMinute === hours?.toMinute && hours !== null) throw new AppError('input/invalid');
  const before = await lockQuietHours(tx, areaId);
  if (hours === null) await deleteQuietHours(tx, areaId);
  else await upsertQuietHours(tx, areaId, hours);
  const said = (value: QuietHours | null | undefined) => ({
    quietHours: value ? quietHoursText(value) : null,
  });
  await recordAudit(work, {
    areaId,
    by: { officerId },
    act: hours === null ? 'quiet-hours.dropped' : 'quiet-hours.kept',
    subjectId: areaId,
    subjectName: own.name,
    before: said(before),
    after: said(hours),
  });
}

async function ownArea(work: Work, keeper: { path: string }, areaId: string): Promise<Area> {
  const [own] = await listAreasWithin(work.tx, keeper, [areaId]);
  if (own === undefined) throw new AppError('not-found', { facts: { areaId } });
  return own;
}

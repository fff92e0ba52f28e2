import { and, eq, gte, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { FoundPeople, FoundPerson } from '#shared/keeping.ts';
import { isAround } from './desk-store.ts';
import { type Resident, residents } from './resident.table.ts';
import { readResidentCode, residentCode } from './resident-code-rules.ts';

const lookedAtMax = 5_000;
const foundMax = 10;
const recentMs = 24 * 3_600_000;

/**
 * People who have written to the reader's account and are called so, accents optional, or have the number that was typed; the
 * latest first. For finding out who a member is at Zalo: where nobody is found, whoever wrote within a day is offered, because
 * Zalo has not told everybody's name.
 */
export async function findPeople(tx: Tx, typed: string, now: Date): Promise<FoundPeople> {
  const people = await findCalled(tx, typed);
  if (people.length > 0) return { people, recent: [] };
  const since = new Date(now.getTime() - recentMs);
  const isRecent = and(isAround, gte(residents.lastInteractionAt, since));
  return { people, recent: await select(tx, isRecent, foundMax) };
}

async function findCalled(tx: Tx, typed: string): Promise<FoundPerson[]> {
  const wanted = foldVietnamese(typed).trim();
  if (wanted === '') return [];
  const number = readResidentCode(wanted) ?? readSaidNumber(wanted);
  if (number !== undefined) return select(tx, eq(residents.number, number), 1);
  const rows = await select(tx, isAround, lookedAtMax);
  return rows
    .filter(({ name }) => name !== null && foldVietnamese(name).includes(wanted))
    .slice(0, foundMax);
}

/** "Bà con số 4", folded: how those are called in lists whose name nobody knows. */
function readSaidNumber(folded: string): number | undefined {
  const said = /^(?:ba con )?so (\d{1,9})$/.exec(folded);
  return said === null ? undefined : Number(said[1]);
}

async function select(tx: Tx, isWanted: SQL | undefined, limit: number): Promise<FoundPerson[]> {
  const rows = await tx
    .select({ resident: residents, villageName: areas.name })
    .from(residents)
    .innerJoin(areas, eq(areas.id, residents.areaId))
    .where(and(isNotNull(residents.oaUserId), isNull(residents.erasedAt), isWanted))
    .orderBy(sql`${residents.lastInteractionAt} desc nulls last`, residents.id)
    .limit(limit);
  return rows.map(({ resident, villageName }) => ({
    id: resident.id,
    code: residentCode(resident.number),
    name: resident.ownName ?? resident.displayName,
    villageName,
    wroteAt: resident.lastInteractionAt?.toISOString() ?? null,
  }));
}

/** Who a resident is at Zalo; throws `not-found` for one out of sight, erased, or unknown to the account. */
export async function getZaloIds(
  tx: Tx,
  residentId: string,
): Promise<Pick<Resident, 'oaUserId' | 'appUserId'>> {
  const [row] = await tx
    .select({ oaUserId: residents.oaUserId, appUserId: residents.appUserId })
    .from(residents)
    .where(
      and(eq(residents.id, residentId), isNotNull(residents.oaUserId), isNull(residents.erasedAt)),
    );
  if (row === undefined) throw new AppError('not-found');
  return row;
}

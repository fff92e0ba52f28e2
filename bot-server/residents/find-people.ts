import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { FoundPeople } from '#shared/keeping.ts';
import { type Resident, residents } from './resident.table.ts';

const lookedAtMax = 5_000;
const foundMax = 10;

/**
 * People who have written to the reader's account lately and are called so, accents optional; at most ten, the latest first. For
 * finding out who a member is at Zalo.
 */
export async function findPeople(tx: Tx, words: string): Promise<FoundPeople['people']> {
  const wanted = foldVietnamese(words);
  if (wanted === '') return [];
  const rows = await tx
    .select({ resident: residents, villageName: areas.name })
    .from(residents)
    .innerJoin(areas, eq(areas.id, residents.areaId))
    .where(and(isNotNull(residents.oaUserId), isNull(residents.erasedAt)))
    .orderBy(desc(residents.lastInteractionAt), residents.id)
    .limit(lookedAtMax);
  return rows
    .map(({ resident, villageName }) => ({
      id: resident.id,
      name: resident.ownName ?? resident.displayName ?? '',
      villageName,
    }))
    .filter(({ name }) => foldVietnamese(name).includes(wanted))
    .slice(0, foundMax);
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

import { isTaken } from '#bot/db/is-taken.ts';
import type { Work } from '#bot/db/work.ts';
import type { Resident } from './resident.table.ts';
import {
  getResidentRow,
  insertResident,
  selectResidentByAppUserId,
  selectResidentByOaUserId,
  updateResident,
} from './resident-store.ts';

type Account = { id: string; areaId: string };

/** Ids of one person, as Zalo vouched for them; at least one is there. */
export type PersonIds = { oaUserId: string | undefined; appUserId: string | undefined };

/**
 * Finds the resident behind a chat message or a sign-in, or makes one in the account's commune. When chat and Mini App
 * were two strangers until now, the chat's resident learns the app's id if it is still free; called twice, or by two
 * processes at once, there is one resident. Whoever was seen at the console alone is marked so until they are seen elsewhere.
 */
export async function rememberResident(
  work: Work,
  account: Account,
  ids: PersonIds,
  seenAt?: 'console',
): Promise<Resident> {
  for (let runs = 1; ; runs += 1) {
    const known = (await find(work, account, ids)) ?? (await make(work, account, ids, seenAt));
    const learnt = await learn(work, account, known, ids, seenAt);
    if (learnt !== undefined) return learnt;
    // Whoever has the id stands in an area that this work does not see.
    if (runs === 2) return known;
  }
}

async function make(
  work: Work,
  account: Account,
  ids: PersonIds,
  seenAt: 'console' | undefined,
): Promise<Resident> {
  await insertResident(work.tx, {
    id: work.newId(),
    officialAccountId: account.id,
    oaUserId: ids.oaUserId ?? null,
    appUserId: ids.appUserId ?? null,
    areaId: account.areaId,
    createdAt: work.now,
    isOnlyAtConsole: seenAt === 'console',
  });
  const made = await find(work, account, ids);
  if (made === undefined) throw new Error('a resident that was just inserted cannot be read');
  return made;
}

async function find(work: Work, account: Account, ids: PersonIds) {
  const byChat =
    ids.oaUserId === undefined
      ? undefined
      : await selectResidentByOaUserId(work.tx, account.id, ids.oaUserId);
  if (byChat !== undefined || ids.appUserId === undefined) return byChat;
  return selectResidentByAppUserId(work.tx, account.id, ids.appUserId);
}

/** `undefined` where somebody else took one of the ids just now. */
async function learn(
  work: Work,
  account: Account,
  known: Resident,
  ids: PersonIds,
  seenAt: 'console' | undefined,
): Promise<Resident | undefined> {
  const changes: Partial<Pick<Resident, 'oaUserId' | 'appUserId' | 'isOnlyAtConsole'>> = {};
  if (known.isOnlyAtConsole && seenAt !== 'console') changes.isOnlyAtConsole = false;
  if (known.oaUserId === null && ids.oaUserId !== undefined) changes.oaUserId = ids.oaUserId;
  if (known.appUserId === null && ids.appUserId !== undefined) {
    const other = await selectResidentByAppUserId(work.tx, account.id, ids.appUserId);
    if (other === undefined) changes.appUserId = ids.appUserId;
  }
  if (Object.keys(changes).length === 0) return known;
  try {
    // A savepoint, so that the work goes on.
    await work.tx.transaction((step) => updateResident(step, known.id, changes));
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  }
  return getResidentRow(work.tx, known.id);
}

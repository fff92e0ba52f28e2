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
  const known = await find(work, account, ids);
  if (known !== undefined) return learn(work, account, known, ids, seenAt);
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
  return learn(work, account, made, ids, seenAt);
}

async function find(work: Work, account: Account, ids: PersonIds) {
  const byChat =
    ids.oaUserId === undefined
      ? undefined
      : await selectResidentByOaUserId(work.tx, account.id, ids.oaUserId);
  if (byChat !== undefined || ids.appUserId === undefined) return byChat;
  return selectResidentByAppUserId(work.tx, account.id, ids.appUserId);
}

async function learn(
  work: Work,
  account: Account,
  known: Resident,
  ids: PersonIds,
  seenAt?: 'console',
) {
  const changes: Partial<Pick<Resident, 'oaUserId' | 'appUserId' | 'isOnlyAtConsole'>> = {};
  if (known.isOnlyAtConsole && seenAt !== 'console') changes.isOnlyAtConsole = false;
  if (known.oaUserId === null && ids.oaUserId !== undefined) changes.oaUserId = ids.oaUserId;
  if (known.appUserId === null && ids.appUserId !== undefined) {
    const other = await selectResidentByAppUserId(work.tx, account.id, ids.appUserId);
    if (other === undefined) changes.appUserId = ids.appUserId;
  }
  if (Object.keys(changes).length === 0) return known;
  await updateResident(work.tx, known.id, changes);
  return getResidentRow(work.tx, known.id);
}

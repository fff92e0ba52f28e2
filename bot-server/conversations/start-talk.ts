import type { Work } from '#bot/db/work.ts';
import type { AccountInArea } from '#bot/official-accounts/find-official-account.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { type PersonIds, rememberResident } from '#bot/residents/remember-resident.ts';
import { insertConversation, selectConversation } from './conversation-store.ts';
import type { Talk } from './talk.ts';

/** The talk with the person who caused an event, made on their first. */
export async function startTalk(
  work: Work,
  account: AccountInArea,
  ids: PersonIds,
  conversationKey: string,
): Promise<Talk> {
  const resident = await rememberResident(work, account, ids);
  const { id: residentId, areaId } = resident;
  const conversation =
    (await selectConversation(work.tx, residentId)) ??
    (await insertConversation(work.tx, { residentId, areaId, conversationKey }));
  return conversation === undefined
    ? resumeTalk(work, account, residentId)
    : { account, resident, conversation };
}

/** The talk with a resident who talked before. */
export async function resumeTalk(
  work: Work,
  account: AccountInArea,
  residentId: string,
): Promise<Talk> {
  const resident = await getResident(work.tx, residentId);
  const conversation = await selectConversation(work.tx, residentId);
  if (conversation === undefined) throw new Error('a resident without a conversation');
  return { account, resident, conversation };
}

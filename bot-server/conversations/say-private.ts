import type { Work } from '#bot/db/work.ts';
import { findByCode } from '#bot/help-requests/find-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { keepToDesk } from '#bot/help-requests/keep-to-desk.ts';
import { deskAloneButton, miniAppButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/** Tells somebody who confided something who reads it, and lets them leave the leader out. */
export async function sayOpenedPrivately(
  work: Work,
  talk: Talk,
  { id, code, audience }: HelpRequest,
  cause: string,
): Promise<void> {
  const forLeader = audience === 'leader';
  const buttons = [
    ...(forLeader ? [deskAloneButton(texts.deskAlone, code)] : []),
    miniAppButton(texts.openedInMiniApp, `/help-requests/${id}`),
  ];
  const text = texts.openedPrivately(code, forLeader);
  await say(work, talk, { text, buttons }, `opened:${cause}`, id);
}

/** Says where words went that were meant for the request with `code`, and who reads them. */
export async function sayAdded(
  work: Work,
  talk: Talk,
  code: string,
  saved: HelpRequest,
  cause: string,
): Promise<void> {
  if (saved.code !== code) return sayOpenedPrivately(work, talk, saved, cause);
  const text =
    saved.audience === 'team'
      ? texts.added(code)
      : texts.addedPrivately(code, saved.audience === 'leader');
  await say(work, talk, { text }, `added:${cause}`, saved.id);
}

/** The leader shall not know: said of one's own request, once or again. */
export async function pressDeskAlone(
  work: Work,
  talk: Talk,
  code: string,
  cause: string,
): Promise<void> {
  const found = await findByCode(work.tx, talk.account.id, code);
  if (found === undefined || found.residentId !== talk.resident.id) {
    return say(work, talk, { text: texts.ratingUnknown }, `desk-alone-unknown:${cause}`);
  }
  await keepToDesk(work, found.id, { channel: 'chat', cause });
  await say(work, talk, { text: texts.nowDeskAlone(code) }, `desk-alone:${cause}`, found.id);
}

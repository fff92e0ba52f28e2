import type { Work } from '#bot/db/work.ts';
import { findLastAnsweredAt } from '#bot/help-requests/find-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { pressAddToRequest } from './add-to-request.ts';
import { pressAskTeam } from './ask-team.ts';
import { askTeamButton, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { namesLastButton, readListNumber } from './read-list-number.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

/**
 * Takes a typed number as one of the tutorials that were listed last, and shows that one; the last button said in words is pressed; a number that the list does not have is
 * said to be none. False, with nothing done, for other words, where nothing is listed, and where a helper of the `open` request has
 * answered since.
 */
export async function takeListNumber(
  work: Work,
  talk: Talk,
  words: string,
  open: HelpRequest | undefined,
  cause: string,
): Promise<boolean> {
  const { listedTutorialIds: ids, listedBurst } = talk.conversation;
  if (listedBurst === null || ids.length === 0) return false;
  if (namesLastButton(words)) {
    if (await wasAnsweredSince(work, talk, open)) return false;
    await pressLastButton(work, talk, open, listedBurst, cause);
    return true;
  }
  const place = readListNumber(words, ids.length);
  if (place === undefined || (await wasAnsweredSince(work, talk, open))) return false;
  const id = ids[place - 1];
  if (id === undefined) {
    await say(work, talk, { text: texts.listHas(ids.length) }, `list:${cause}`);
    return true;
  }
  const tutorial = (await readShelf(work.tx)).find(id);
  if (tutorial === undefined) return false;
  if (!awaitsVillage(talk)) {
    await updateConversation(work.tx, talk.resident.id, {
      offeredTutorialIds: [id],
      offeredAt: work.now,
    });
  }
  const buttons = [tutorialButton(tutorial), askTeamButton(texts.askTeam, listedBurst)];
  await say(work, talk, { text: texts.offer(1), buttons }, `list:${cause}`);
  return true;
}

/** Below a list stands the team; below one that was shown beside an `open` request, that request. */
function pressLastButton(
  work: Work,
  talk: Talk,
  open: HelpRequest | undefined,
  burst: string,
  cause: string,
): Promise<void> {
  if (open === undefined) return pressAskTeam(work, talk, burst, cause);
  return pressAddToRequest(work, talk, { kind: 'add', code: open.code, burst }, cause);
}

async function wasAnsweredSince(
  { tx }: Work,
  { conversation: { offeredAt } }: Talk,
  open: HelpRequest | undefined,
): Promise<boolean> {
  if (open === undefined) return false;
  const answeredAt = await findLastAnsweredAt(tx, open.id);
  return offeredAt === null || (answeredAt !== undefined && answeredAt > offeredAt);
}

import type { Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { findByCode } from '#bot/help-requests/find-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import {
  askInOtherWords,
  askTeam,
  endTopic,
  sayAsked,
  wasAsked,
  wasAskedInOtherWords,
} from './ask-team.ts';
import type { PressedButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { cutQuestion } from './cut-question.ts';
import { readBurst } from './read-burst.ts';
import { sayAdded } from './say-private.ts';
import { say, type Talk } from './talk.ts';
import { withoutAbuse } from './without-abuse.ts';

/**
 * The words under that button belong to the request that it names: they are added to it, once, however often it is pressed. Where
 * it has ended since, they become a request of their own; where they are one already, that is said.
 */
export async function pressAddToRequest(
  work: Work,
  talk: Talk,
  { code, burst }: Extract<PressedButton, { kind: 'add' }>,
  cause: string,
): Promise<void> {
  const found = await findByCode(work.tx, talk.account.id, code);
  if (found === undefined || found.residentId !== talk.resident.id) {
    return say(work, talk, { text: texts.ratingUnknown }, `add-unknown:${cause}`);
  }
  const said = await readBurst(work.tx, talk.resident.id, burst);
  const polite = cutQuestion(withoutAbuse(said, await readShelf(work.tx)));
  const isAbuse = polite === '' && said !== '';
  if (isAbuse && !wasAskedInOtherWords(talk)) return askInOtherWords(work, talk, cause);
  const words = isAbuse ? texts.wordsUnclear : polite;
  if (words === '' || (await wasAsked(work.tx, talk.resident.id, burst))) {
    return sayAsked(work, talk, cause);
  }
  let saved: HelpRequest;
  try {
    saved = await addResidentMessage(work, found.id, {
      channel: 'chat',
      text: words,
      cause: burst,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'help-request/finished') throw error;
    return askTeam(work, talk, words, burst);
  }
  if (talk.conversation.question === words) await endTopic(work, talk);
  // Whoever presses this is no bot; what they say next is answered again, and goes on a line of its own.
  await updateConversation(work.tx, talk.resident.id, { refusedAt: null });
  await sayAdded(work, talk, code, saved, cause);
}

import type { Work } from '#bot/db/work.ts';
import { findLastAsked, findListeningRequest } from '#bot/help-requests/find-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { isCourtesy, isDistress, isGreeting } from '#bot/lib/courtesy.ts';
import { traced } from '#bot/lib/trace.ts';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { addToOpen } from './add-to-open.ts';
import { advise } from './advise.ts';
import { askTeam, endTopic } from './ask-team.ts';
import { askTeamButton } from './buttons.ts';
import {
  markMessagesHandled,
  selectWaitingMessages,
  updateConversation,
} from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { cutQuestion } from './cut-question.ts';
import { readDropping } from './read-dropping.ts';
import { warnOfSecret } from './refuse.ts';
import { saysOnlySecret } from './says-only-secret.ts';
import { resumeTalk } from './start-talk.ts';
import { takeQuestion } from './take-question.ts';
import { say, type Talk } from './talk.ts';
import { withoutAbuse } from './without-abuse.ts';

/**
 * Makes one question of everything a resident said before falling silent, and answers it: courtesy opens nothing, words
 * while a request is open are added to it but for those that are plainly about something else. Once per burst.
 */
export async function endBurst(work: Work, talk: Talk): Promise<void> {
  const { burstDueAt } = talk.conversation;
  if (burstDueAt === null || burstDueAt > work.now) return;
  const messages = await selectWaitingMessages(work.tx, talk.resident.id);
  await updateConversation(work.tx, talk.resident.id, { burstDueAt: null });
  const last = messages.at(-1);
  if (last === undefined) return;
  const under = { message: last.messageId };
  const links = messages.slice(0, -1).map(({ messageId }) => ({ message: messageId }));
  const facts = { messages: messages.length, account: talk.account.id };
  await traced({ name: 'end burst', kind: 'consumer', under, links, facts }, () =>
    hearBurst(work, talk, messages, last.messageId),
  );
}

type WaitingMessages = Awaited<ReturnType<typeof selectWaitingMessages>>;

async function hearBurst(
  work: Work,
  talk: Talk,
  messages: WaitingMessages,
  cause: string,
): Promise<void> {
  await markMessagesHandled(
    work.tx,
    messages.map((message) => message.id),
    work.now,
  );
  const meant = messages.map((message) => message.text).filter((text) => text !== '');
  if (meant.length === 0) return;
  const open = await findListeningRequest(work.tx, talk.resident.id, work.now);
  // "Dạ" says much to whoever asked.
  if (open !== undefined && (await findLastAsked(work.tx, open.id)) !== undefined) {
    return takeReply(work, talk, open, cutQuestion(meant.join('\n')), cause);
  }
  if (open !== undefined) return hearWords(work, talk, open, meant, cause);
  const { kept, drops } = readDropping(meant);
  if (!drops) return hearWords(work, talk, open, kept, cause);
  if (await isUrgent(work, meant.join('\n'))) return hearWords(work, talk, open, meant, cause);
  const { question } = talk.conversation;
  const staysWaiting = question !== null && (await isUrgent(work, question));
  const isPlaceKnown = talk.resident.villageChosenAt !== null;
  if (!staysWaiting) await endTopic(work, talk);
  else if (isPlaceKnown) await askTeam(work, talk, question, cause);
  if (kept.length === 0) {
    if (staysWaiting && isPlaceKnown) return;
    const text = staysWaiting ? texts.urgentStays : texts.dropped;
    return say(work, talk, { text }, `dropped:${cause}`);
  }
  const left = await resumeTalk(work, talk.account, talk.resident.id);
  return hearWords(work, left, open, kept, cause);
}

async function isUrgent(work: Work, words: string): Promise<boolean> {
  return findUrgentNeed(words, await readShelf(work.tx)) !== undefined;
}

async function hearWords(
  work: Work,
  talk: Talk,
  open: HelpRequest | undefined,
  meant: readonly string[],
  cause: string,
): Promise<void> {
  if (open === undefined && meant.every(isDistress)) {
    const buttons = [askTeamButton(texts.askTeamDirectly, cause)];
    return say(work, talk, { text: texts.trouble, buttons }, `trouble:${cause}`);
  }
  if (meant.every((text) => isCourtesy(text))) {
    return say(work, talk, { text: texts.courtesy }, `courtesy:${cause}`);
  }
  if (meant.every((text) => isGreeting(text) || isCourtesy(text))) {
    return say(work, talk, { text: texts.greeting(talk.account.name) }, `greeting:${cause}`);
  }
  const words = meant.filter((text) => !isCourtesy(text) && !isGreeting(text));
  const said = words.join('\n');
  const polite = words.length === 1 ? said : withoutAbuse(said, await readShelf(work.tx));
  await takeQuestion(work, talk, open, cutQuestion(polite || said), cause);
}

/** What answers a helper goes to the helper, whatever it is; only a secret does not. */
async function takeReply(
  work: Work,
  talk: Talk,
  open: HelpRequest,
  words: string,
  cause: string,
): Promise<void> {
  if (saysOnlySecret(words)) return warnOfSecret(work, talk, cause);
  const urgent = findUrgentNeed(words, await readShelf(work.tx));
  if (urgent !== undefined) await advise(work, talk, urgent, { words, open }, cause);
  return addToOpen(work, talk, open, words, cause);
}

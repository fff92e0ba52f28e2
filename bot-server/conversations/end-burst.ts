import type { Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { findLastAsked, findListeningRequest } from '#bot/help-requests/find-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { isCourtesy, isGreeting } from '#bot/lib/courtesy.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { traced } from '#bot/lib/trace.ts';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { needsAPerson } from '#bot/understanding/understand.ts';
import { advise } from './advise.ts';
import { answerAside } from './answer-aside.ts';
import { answerBeside } from './answer-beside.ts';
import { answerQuestion } from './answer-question.ts';
import { askTeam } from './ask-team.ts';
import { takeChoice } from './ask-which.ts';
import {
  markMessagesHandled,
  selectWaitingMessages,
  updateConversation,
} from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { cutQuestion } from './cut-question.ts';
import { offerSolved } from './offer-solved.ts';
import { readVerdict } from './read-verdict.ts';
import { warnOfSecret } from './refuse.ts';
import { sayAdded } from './say-private.ts';
import { saysOnlySecret } from './says-only-secret.ts';
import { takeVillageInQuestion } from './take-village.ts';
import { say, type Talk } from './talk.ts';
import { understand } from './understand.ts';

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
  if (meant.every((text) => isCourtesy(text))) {
    return say(work, talk, { text: texts.courtesy }, `courtesy:${cause}`);
  }
  if (meant.every((text) => isGreeting(text) || isCourtesy(text))) {
    return say(work, talk, { text: texts.greeting(talk.account.name) }, `greeting:${cause}`);
  }
  const words = meant.filter((text) => !isCourtesy(text) && !isGreeting(text));
  await takeQuestion(work, talk, open, cutQuestion(words.join('\n')), cause);
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
  return addTo(work, talk, open, words, cause);
}

async function addTo(
  work: Work,
  talk: Talk,
  open: HelpRequest,
  words: string,
  cause: string,
): Promise<void> {
  const saved = await addResidentMessage(work, open.id, { channel: 'chat', text: words, cause });
  return sayAdded(work, talk, open.code, saved, cause);
}

async function takeQuestion(
  work: Work,
  talk: Talk,
  open: HelpRequest | undefined,
  words: string,
  cause: string,
): Promise<void> {
  const { phase, question, offeredTutorialIds } = talk.conversation;
  if (phase === 'offered' && question !== null && readVerdict(words) === 'not-solved') {
    return askTeam(work, talk, question, cause, offeredTutorialIds[0]);
  }
  if (saysOnlySecret(words)) return warnOfSecret(work, talk, cause);
  // An answer of few words to "which of two" is easily taken for something grave; what plainly calls for a person goes first.
  if (needsAPerson(words) === undefined && (await takeChoice(work, talk, words, cause))) return;
  const shelf = await readShelf(work.tx);
  const understood = understand(saidWords(words), shelf);
  const urgent = findUrgentNeed(words, shelf);
  // What was said before the bot asked back belongs to the same question.
  const isMore = phase === 'asked-back' || (phase === 'asked-which' && urgent !== undefined);
  const whole = isMore && question !== null ? cutQuestion(`${question}\n${words}`) : words;
  if (urgent !== undefined && open === undefined) {
    if (await takeVillageInQuestion(work, talk, words, whole, cause, urgent)) return;
  }
  const handedOn = open === undefined ? { words: whole } : { words, open };
  const isAdvised = urgent !== undefined && (await advise(work, talk, urgent, handedOn, cause));
  if (open !== undefined) {
    const said = { words, understood };
    const isBeside = urgent === undefined && (await answerBeside(work, talk, open, said, cause));
    return isBeside ? undefined : addTo(work, talk, open, words, cause);
  }
  if (urgent === undefined && (await offerSolved(work, talk, whole, understood, cause))) return;
  if (!isAdvised && (await answerAside(work, talk, { words, whole, understood }, cause))) return;
  if (phase === 'asked-which' && question !== null && understood.decision === 'person') {
    // Asked twice which of two it is, nobody would answer a third time.
    return askTeam(work, talk, cutQuestion(`${question}\n${words}`), cause);
  }
  const needed = whole !== words && !isAdvised ? findUrgentNeed(whole, shelf) : undefined;
  if (await takeVillageInQuestion(work, talk, words, whole, cause, needed)) return;
  if (needed !== undefined) await advise(work, talk, needed, { words: whole }, cause);
  return answerQuestion(work, talk, whole, cause);
}

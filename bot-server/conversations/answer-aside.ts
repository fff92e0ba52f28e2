import type { Work } from '#bot/db/work.ts';
import { isCourtesy, isGreeting } from '#bot/lib/courtesy.ts';
import type { MessageButton } from '#bot/lib/ports.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { askTeamButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { refuse, warnOfSecret } from './refuse.ts';
import { takeVillageName } from './take-village.ts';
import { say, type Talk } from './talk.ts';
import { withoutAbuse } from './without-abuse.ts';

/** `words`: what was just said; `whole`: with what it may continue. */
type Said = { words: string; whole: string; understood: Decision };

const wordsMin = 2;

/**
 * Answers words that are no question: courtesy, what nobody here helps with, abuse, advertisements, a secret, the name of a
 * village. They become no request by themselves, and are kept for "Hỏi tổ". False, with nothing done, for everything else.
 */
export async function answerAside(
  work: Work,
  talk: Talk,
  said: Said,
  cause: string,
): Promise<boolean> {
  const { words, whole, understood } = said;
  if (await takeVillageName(work, talk, words, understood, cause)) return true;
  if (understood.decision === 'refuse') {
    if (understood.refuse === 'secret') return warned(work, talk, cause);
    await keepForTeam(work, talk, words, whole);
    await refuse(work, talk, understood.refuse ?? 'abuse', cause);
    return true;
  }
  if (understood.decision !== 'courtesy' || isVague(words)) return false;
  await keepForTeam(work, talk, words, whole);
  await sayCourtesy(work, talk, understood, askTeamButton(texts.askTeamDirectly, cause), cause);
  return true;
}

/** Answers courtesy, and what nobody here helps with; `wayOut` is for whoever wants a person for it. */
export async function sayCourtesy(
  work: Work,
  talk: Talk,
  understood: Decision,
  wayOut: MessageButton,
  cause: string,
): Promise<void> {
  const text = courtesyText(talk, understood);
  await say(work, talk, { text, buttons: [wayOut] }, `aside:${cause}`);
}

async function warned(work: Work, talk: Talk, cause: string): Promise<true> {
  await warnOfSecret(work, talk, cause);
  return true;
}

/** A word or a picture that says nothing is asked about, and not answered. */
export function isVague(text: string): boolean {
  const words = saidWords(text);
  return foldedWords(words).length < wordsMin && !isGreeting(words) && !isCourtesy(words);
}

function courtesyText({ account }: Talk, { courtesy }: Decision): string {
  switch (courtesy) {
    case 'greeting':
      return texts.greeting(account.name);
    case 'thanks':
    case 'goodbye':
      return texts.courtesy;
    default:
      return texts.offTopic;
  }
}

/** The button finds the words by their message, except where they go on with others; insults go on with nothing. */
async function keepForTeam(work: Work, talk: Talk, words: string, whole: string): Promise<void> {
  if (whole === words) return;
  const question = withoutAbuse(whole, await readShelf(work.tx)) || null;
  await updateConversation(work.tx, talk.resident.id, { question });
}

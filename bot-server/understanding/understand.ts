import type { Tutorial } from '#shared/tutorials.ts';
import { decide } from './deciding/decide.ts';
import { decideTyping } from './deciding/decide-typing.ts';
import { findPersonNeed, hear } from './deciding/needs-a-person.ts';
import type { PersonNeeded } from './deciding/person-sign.ts';
import type { Decision } from './decision.ts';
import { loadPhrasingModel } from './load-model.ts';
import { type AskedWords, askedWords } from './matching/asked-words.ts';
import { type SaidWords, saidWords } from './matching/said-words.ts';
import { buildShelfModel, type ShelfModel } from './matching/shelf-model.ts';
import type { Phrasing } from './read-data.ts';
import { completeLastWord } from './reading/complete-last-word.ts';
import { cutIntoSentences } from './reading/cut-text.ts';
import { finishedWords } from './reading/finished-words.ts';
import { readText } from './reading/read-text.ts';

type Shelf = { tutorials: readonly Tutorial[] };

export type UnderstandOptions = {
  /** The tutorials that may be offered. */
  shelf: Shelf;
  /** Whether the text is still being typed, so that its last word may be unfinished. */
  isTyping?: boolean;
};

/** Loaded once, when this file is. */
const { model } = loadPhrasingModel();

const prepared = new WeakMap<Shelf['tutorials'], ShelfModel>();

/**
 * What a text of any kind gets: tutorials, a question back, a person, a word of courtesy, a refusal, or note of a village.
 * Never throws; the same text and tutorials give the same decision.
 */
export function understand(text: string, options: UnderstandOptions): Decision {
  const { shelf, isTyping = false } = options;
  const { vocabulary } = model.tools;
  const asked = { vocabulary, shelfModel: shelfModelOf(shelf.tutorials) };
  const reading = readText(text, model.tools);
  if (!isTyping) return decide({ ...asked, text, reading });
  const finished = finishedWords(text, vocabulary);
  return decideTyping(
    { ...asked, text, reading: completeLastWord(text, reading, vocabulary) },
    { ...asked, text: finished, reading: readText(finished, model.tools) },
  );
}

/** Whether the words call for a person before anything else: danger, money lost, and what only an office decides. */
export function needsAPerson(text: string): PersonNeeded | undefined {
  return findPersonNeed(hear(text, readText(text, model.tools)));
}

/** How people ask, as it was reviewed; what the engine learned from. */
export function reviewedPhrasings(): readonly Phrasing[] {
  return model.phrasings;
}

/** Reads a question for comparing it with another by `compareAsked`. */
export function readAsked(text: string): AskedWords {
  return askedWords(readText(text, model.tools), model.tools);
}

/** Reads a question for telling by `saidBeyond` or `saysTheSame` whether another says it in the same words. */
export function readSaid(text: string): SaidWords {
  return saidWords(cutIntoSentences(text), readText(text, model.tools));
}

function shelfModelOf(tutorials: Shelf['tutorials']): ShelfModel {
  const known = prepared.get(tutorials);
  if (known !== undefined) return known;
  const shelfModel = buildShelfModel(model, tutorials);
  prepared.set(tutorials, shelfModel);
  return shelfModel;
}

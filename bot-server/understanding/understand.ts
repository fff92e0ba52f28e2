import type { Tutorial } from '#shared/tutorials.ts';
import { decide } from './deciding/decide.ts';
import { findPersonNeed } from './deciding/needs-a-person.ts';
import type { PersonNeeded } from './deciding/person-signs.ts';
import type { Decision } from './decision.ts';
import { type AskedWords, askedWords } from './matching/asked-words.ts';
import { buildPhrasingModel } from './matching/phrasing-model.ts';
import { buildShelfModel, type ShelfModel, type Taught } from './matching/shelf-model.ts';
import { readAmbiguousPhrasings, readLexicons, readPhrasings } from './read-data.ts';
import { completeLastWord } from './reading/complete-last-word.ts';
import { readText } from './reading/read-text.ts';

type Shelf = { tutorials: readonly Tutorial[] };

export type UnderstandOptions = {
  /** The tutorials that may be offered. */
  shelf: Shelf;
  /** Phrasings that the commune added; prepared anew whenever it is another list. */
  taught?: readonly Taught[];
  /** Whether the text is still being typed, so that its last word may be unfinished. */
  isTyping?: boolean;
};

/** Learned once, when this file is loaded. */
const model = buildPhrasingModel(readPhrasings(), readLexicons(), readAmbiguousPhrasings());

const nothingTaught: readonly Taught[] = [];
const prepared = new WeakMap<Shelf, { taught: readonly Taught[]; shelfModel: ShelfModel }>();

/**
 * What a text of any kind gets: tutorials, a question back, a person, a word of courtesy, a refusal, or note of a village.
 * Never throws; the same text, shelf and phrasings give the same decision.
 */
export function understand(text: string, options: UnderstandOptions): Decision {
  const { shelf, taught = nothingTaught, isTyping = false } = options;
  const reading = readText(text, model.tools);
  return decide({
    text,
    reading: isTyping ? completeLastWord(text, reading, model.tools.vocabulary) : reading,
    vocabulary: model.tools.vocabulary,
    shelfModel: shelfModelOf(shelf, taught),
    isTyping,
  });
}

/** Whether the words call for a person before anything else: danger, money lost, and what only an office decides. */
export function needsAPerson(text: string): PersonNeeded | undefined {
  return findPersonNeed(text, readText(text, model.tools));
}

/** Reads a question for comparing it with another by `compareAsked`. */
export function readAsked(text: string): AskedWords {
  return askedWords(readText(text, model.tools), model.tools);
}

function shelfModelOf(shelf: Shelf, taught: readonly Taught[]): ShelfModel {
  const known = prepared.get(shelf);
  if (known?.taught === taught) return known.shelfModel;
  const shelfModel = buildShelfModel(model, shelf.tutorials, taught);
  prepared.set(shelf, { taught, shelfModel });
  return shelfModel;
}

import { accentedWords } from './vietnamese-text.ts';

/** A text as its words are compared: in the form of `accentedWords`, and without any marks. */
export type ComparedWords = { accented: readonly string[]; bare: readonly string[] };

/** Phrases by their words from the first on, so that only those are looked at that a text begins to say. */
export type PhraseTree = {
  byWord: Map<string, Branch[]>;
  afterNumber: PhraseTree | undefined;
  afterGap: PhraseTree | undefined;
  /** The place in the list of the first phrase that ends here. */
  order: number;
};
type Branch = { word: string; isExact: boolean; next: PhraseTree };

const gapWordsMax = 4;
const mark = /\p{M}/u;
const marks = /\p{M}/gu;

export function comparedWords(accented: readonly string[]): ComparedWords {
  return { accented, bare: accented.map(withoutMarks) };
}

function withoutMarks(word: string): string {
  return word.replace(marks, '').replaceAll('đ', 'd');
}

/** A tree of phrases, each a list of tokens as `vietnamese-phrases.ts` describes them; earlier ones go first. */
export function growPhraseTree(phrases: readonly (readonly string[])[]): PhraseTree {
  const root = emptyTree();
  const wordsOf = new Map<string, string[]>();
  for (const [order, tokens] of phrases.entries()) {
    let end = root;
    for (const token of tokens) end = grow(end, token, wordsOf);
    end.order = Math.min(end.order, order);
  }
  return root;
}

function emptyTree(): PhraseTree {
  return {
    byWord: new Map(),
    afterNumber: undefined,
    afterGap: undefined,
    order: Number.POSITIVE_INFINITY,
  };
}

function grow(from: PhraseTree, token: string, wordsOf: Map<string, string[]>): PhraseTree {
  if (token === '…') {
    from.afterGap ??= emptyTree();
    return from.afterGap;
  }
  if (token === '#') {
    from.afterNumber ??= emptyTree();
    return from.afterNumber;
  }
  const isExact = token.startsWith('!');
  const words = wordsOf.get(token) ?? accentedWords(isExact ? token.slice(1) : token);
  wordsOf.set(token, words);
  // A token without a word, which nobody can say, leads nowhere.
  if (words.length === 0) return emptyTree();
  return words.reduce((end, word) => growWord(end, word, isExact), from);
}

function growWord(from: PhraseTree, word: string, isExact: boolean): PhraseTree {
  const bare = withoutMarks(word);
  const branches = from.byWord.get(bare) ?? [];
  from.byWord.set(bare, branches);
  const known = branches.find((one) => one.word === word && one.isExact === isExact);
  if (known !== undefined) return known.next;
  const next = emptyTree();
  branches.push({ word, isExact, next });
  return next;
}

/** The first phrase in the list that the words say from this one on, and behind which word it ends. */
export function firstPhraseAt(
  tree: PhraseTree,
  words: ComparedWords,
  at: number,
): { order: number; end: number } {
  const found = { order: Number.POSITIVE_INFINITY, end: at };
  follow(tree, words, at, found);
  return found;
}

function follow(
  tree: PhraseTree,
  words: ComparedWords,
  at: number,
  found: { order: number; end: number },
): void {
  if (tree.order < found.order) {
    found.order = tree.order;
    found.end = at;
  }
  const word = words.accented[at];
  if (word !== undefined) {
    for (const branch of tree.byWord.get(words.bare[at] ?? '') ?? []) {
      if (isSaid(branch, word)) follow(branch.next, words, at + 1, found);
    }
    if (tree.afterNumber !== undefined && /^\d/.test(word)) {
      follow(tree.afterNumber, words, at + 1, found);
    }
  }
  if (tree.afterGap === undefined) return;
  const last = Math.min(words.accented.length, at + gapWordsMax);
  for (let next = at; next <= last; next += 1) follow(tree.afterGap, words, next, found);
}

/** Marks may have been left out, each by itself, but not be others. */
function isSaid({ word, isExact }: Branch, typed: string): boolean {
  if (word === typed) return true;
  if (isExact) return false;
  let at = 0;
  for (const letter of word) {
    if (typed[at] === letter || (letter === 'đ' && typed[at] === 'd')) at += 1;
    else if (!mark.test(letter)) return false;
  }
  return at === typed.length;
}

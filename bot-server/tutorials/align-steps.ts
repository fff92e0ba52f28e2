import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { pairLongest } from './longest-common-rules.ts';

export type AlignedPair = { from: number | undefined; to: number | undefined };

/** Two steps that share fewer of their words are two different ones. */
const alikeMin = 0.4;

/**
 * Which of the later steps stands for which of the earlier ones: the likest in their order, as many between two such as there
 * were before, then of the rest those that were only moved. In the order of the later ones; those that went stand behind the one that stood before them.
 */
export function alignBySimilarity<T>(
  before: readonly T[],
  after: readonly T[],
  textOf: (item: T) => string,
): AlignedPair[] {
  const old = before.map((item) => wordsOf(textOf(item)));
  const now = after.map((item) => wordsOf(textOf(item)));
  const partners = new Map<number, number>();
  let last = { from: -1, to: -1 };
  for (const pair of [
    ...pairLongest(old, now, likeness),
    { from: before.length, to: after.length },
  ]) {
    const count = pair.to - last.to - 1;
    // As many in the place of as many: written anew.
    if (count === pair.from - last.from - 1) {
      for (let at = 1; at <= count; at += 1) partners.set(last.to + at, last.from + at);
    }
    if (pair.to < after.length) partners.set(pair.to, pair.from);
    last = pair;
  }
  const free = new Set(before.keys());
  for (const from of partners.values()) free.delete(from);
  for (const to of after.keys()) {
    if (partners.has(to)) continue;
    const moved = [...free].find((from) => isSame(before[from], after[to], textOf));
    if (moved === undefined) continue;
    partners.set(to, moved);
    free.delete(moved);
  }
  return withGone(after.length, partners, [...free]);
}

function withGone(
  count: number,
  partners: ReadonlyMap<number, number>,
  gone: number[],
): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  const putGone = (until: number) => {
    while (gone[0] !== undefined && gone[0] < until)
      pairs.push({ from: gone.shift(), to: undefined });
  };
  for (let to = 0; to < count; to += 1) {
    const from = partners.get(to);
    if (from !== undefined) putGone(from);
    pairs.push({ from, to });
  }
  putGone(Number.POSITIVE_INFINITY);
  return pairs;
}

function isSame<T>(one: T | undefined, other: T | undefined, textOf: (item: T) => string): boolean {
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}

const wordsOf = (text: string) => new Set(foldedWords(text));

/** Share of the words that both have, of those that either has; 0 below what counts as alike. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]).size;
  if (all === 0) return 1;
  const shared = [...one].filter((word) => other.has(word)).length / all;
  return shared >= alikeMin ? shared : 0;
}

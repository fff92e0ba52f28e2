import { hashOf } from './word-form.ts';

const lettersMin = 3;

/** Known words that differ from one by one letter added, left out, changed, or swapped with its neighbour. */
export type NearWords = (word: string) => string[];

/**
 * An index of words under themselves and under themselves without one letter: two that share a key are at most two slips apart.
 * Keys are numbers that stand for letters; two that fall together only cost a comparison.
 */
export function indexNearWords(known: Iterable<string>): NearWords {
  const words = [...known].filter((word) => word.length >= lettersMin && !/\d/.test(word));
  const keys = words.map(deletions);
  const total = keys.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(total + 1)) - 1;
  /** One more than the last entry of a slot, and of each entry the one before it; 0 where there is none. */
  const heads = new Int32Array(mask + 1);
  const befores = new Int32Array(total + 1);
  const wordAt = new Int32Array(total + 1);
  let entry = 0;
  for (const [at, ofWord] of keys.entries()) {
    for (const key of ofWord) {
      entry += 1;
      befores[entry] = heads[key & mask] ?? 0;
      heads[key & mask] = entry;
      wordAt[entry] = at;
    }
  }
  return (word) => {
    const found = new Set<string>();
    for (const key of deletions(word)) {
      for (let at = heads[key & mask] ?? 0; at > 0; at = befores[at] ?? 0) {
        const other = words[wordAt[at] ?? 0] ?? '';
        if (!found.has(other) && isOneSlip(word, other)) found.add(other);
      }
    }
    return [...found];
  };
}

function deletions(word: string): number[] {
  const keys = [hashOf(word)];
  for (let without = 0; without < word.length; without += 1) keys.push(hashOf(word, without));
  return keys;
}

function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one.at(-1 - end) === other.at(-1 - end)
  ) {
    end += 1;
  }
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  const isSwap = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwap || (left.length <= 1 && right.length <= 1);
}

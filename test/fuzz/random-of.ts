import { pick, seededRandom } from '#test/play/random.ts';

/** Choices that are the same for the same seed and number, whatever was chosen for other numbers. */
export type Choice = {
  /** From 0 to below 1. */
  number(): number;
  below(count: number): number;
  of<Item>(items: readonly Item[]): Item;
  happens(probability: number): boolean;
};

export function choicesOf(seed: number, number: number): Choice {
  const random = seededRandom(
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number, 0xc2b2ae35),
  );
  random();
  return {
    number: random,
    below: (count) => Math.floor(random() * count),
    of: (items) => pick(items, random),
    happens: (probability) => random() < probability,
  };
}

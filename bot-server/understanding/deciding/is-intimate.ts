import type { PersonNeeded, PersonReason } from './person-sign.ts';

/** Whoever does it, or a neighbour who tells them, may sit in the village's group. */
const intimate: readonly PersonReason[] = ['self-harm', 'violence', 'threatened'];

/**
 * Whether the danger is one that the village must not hear of: somebody hurts or threatens the person, a child, or they themselves do.
 * A fire, an accident or lost money is everybody's business, unless such a danger may as well be meant.
 */
export function isIntimate({
  reason,
  mayBeIntimate,
}: Pick<PersonNeeded, 'reason' | 'mayBeIntimate'>): boolean {
  return mayBeIntimate ?? intimate.includes(reason);
}

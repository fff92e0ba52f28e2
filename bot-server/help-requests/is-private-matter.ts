import { findUrgentNeeds } from '#bot/tutorials/find-urgent-need.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';

/** Whether words, or any one message of them, tell of what the village must not hear of. */
export function isPrivateMatter(words: string, shelf: Shelf): boolean {
  return findUrgentNeeds(words, shelf).some(({ person }) => person && isIntimate(person));
}

import { saidWords } from '#bot/lib/said-words.ts';
import { findUrgentNeeds } from '#bot/tutorials/find-urgent-need.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import { needsAPerson } from '#bot/understanding/understand.ts';

/** Whether words, or any one message of them, tell of what the village must not hear of. */
export function isPrivateMatter(words: string, shelf: Shelf): boolean {
  return findUrgentNeeds(words, shelf).some(({ person }) => person && isIntimate(person));
}

/** The same, where only what is plainly said counts: "chồng em" answers whom a paper is for. */
export function isPrivateReply(words: string): boolean {
  return [words, ...words.split('\n')].some((line) => {
    const person = needsAPerson(saidWords(line));
    return person !== undefined && isIntimate(person);
  });
}

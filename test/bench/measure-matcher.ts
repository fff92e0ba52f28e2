import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { matchTutorials } from '#bot/tutorials/match-tutorials.ts';

const AskedQuestion = z.object({
  q: z.string(),
  /** The tutorial that answers it; null where only a person can, or nobody should. */
  tutorial: z.nullable(z.string()),
  style: z.string(),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

export interface MatcherAccuracy {
  style: string;
  questions: number;
  /** Questions that were offered anything. */
  offered: number;
  /** Questions whose right tutorial came first, or among the three. */
  first: number;
  amongThree: number;
}

/** The 200 questions of `test/fixtures/questions.jsonl`, as residents of every kind would type them. */
export function readQuestions(): AskedQuestion[] {
  return readFileSync(new URL('../fixtures/questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => AskedQuestion.parse(JSON.parse(line)));
}

export function measureMatcher(style: string, questions: AskedQuestion[]): MatcherAccuracy {
  const accuracy = { style, questions: questions.length, offered: 0, first: 0, amongThree: 0 };
  for (const { q, tutorial } of questions) {
    const offers = matchTutorials(q).map((match) => match.id);
    if (offers.length > 0) accuracy.offered += 1;
    if (tutorial === null) continue;
    if (offers[0] === tutorial) accuracy.first += 1;
    if (offers.includes(tutorial)) accuracy.amongThree += 1;
  }
  return accuracy;
}

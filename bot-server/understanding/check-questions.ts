import { readFileSync } from 'node:fs';

/** A question that nobody looked at who wrote phrasings. `tutorial`: null where none is right. */
export type CheckQuestion = { q: string; tutorial: string | null };

const file = new URL('./check-questions.jsonl', import.meta.url);
let read: readonly CheckQuestion[] | undefined;

/** The questions by which every change of what the engine knows is measured; read from the disk once. */
export function checkQuestions(): readonly CheckQuestion[] {
  read ??= readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CheckQuestion);
  return read;
}

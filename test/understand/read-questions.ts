import * as z from 'zod';
import type { JudgedQuestion } from './judge.ts';

const Line = z.object({
  q: z.string(),
  tutorial: z.optional(z.nullable(z.string())),
  style: z.optional(z.string()),
});

export type BadLine = { row: number; because: string };

/** The questions of a JSON Lines file, and which of its lines are none. Empty lines are nothing. */
export function readQuestionLines(file: string): { questions: JudgedQuestion[]; bad: BadLine[] } {
  const questions: JudgedQuestion[] = [];
  const bad: BadLine[] = [];
  for (const [at, line] of file
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if (typeof read === 'string') bad.push({ row: at + 1, because: read });
    else questions.push(read);
  }
  return { questions, bad };
}

function parseLine(line: string): JudgedQuestion | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'không phải là JSON';
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) {
    const { q, tutorial, style } = parsed.data;
    return {
      q,
      ...(tutorial === undefined ? {} : { tutorial }),
      ...(style === undefined ? {} : { style }),
    };
  }
  const field = parsed.error.issues[0]?.path[0];
  return field === undefined
    ? 'không phải là một đối tượng'
    : `trường “${String(field)}” không đúng`;
}

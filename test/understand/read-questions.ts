import * as z from 'zod';
import type { JudgedQuestion } from './judge.ts';

const Line = z.object({
  q: z.string(),
  tutorial: z.optional(z.nullable(z.string())),
  style: z.optional(z.string()),
  reason: z.optional(z.nullable(z.string())),
  number: z.optional(z.nullable(z.union([z.string(), z.int()]))),
});

type BadLine = { row: number; because: string };

type Read = {
  questions: JudgedQuestion[];
  bad: BadLine[];
  /** Lines whose tutorial does not exist: they are questions, and nothing is known to be right for them. */
  unknown: BadLine[];
};

/**
 * The questions of a JSON Lines file, and which of its lines are none. Empty lines are nothing. `isTutorial`: whether there is a
 * tutorial of that id.
 */
export function readQuestionLines(
  file: string,
  isTutorial: (id: string) => boolean = () => true,
): Read {
  const questions: JudgedQuestion[] = [];
  const bad: BadLine[] = [];
  const unknown: BadLine[] = [];
  for (const [at, line] of file
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if (typeof read === 'string') bad.push({ row: at + 1, because: read });
    else if (typeof read.tutorial === 'string' && !isTutorial(read.tutorial)) {
      unknown.push({ row: at + 1, because: `không có bài “${read.tutorial}”` });
      questions.push({ q: read.q });
    } else questions.push(read);
  }
  return { questions, bad, unknown };
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
    const { q, tutorial, style, reason, number } = parsed.data;
    return {
      q,
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(number === undefined || number === null ? {} : { number: String(number) }),
      ...(tutorial === undefined ? {} : { tutorial }),
      ...(style === undefined ? {} : { style }),
    };
  }
  const field = parsed.error.issues[0]?.path[0];
  return field === undefined
    ? 'không phải là một đối tượng'
    : `trường “${String(field)}” không đúng`;
}

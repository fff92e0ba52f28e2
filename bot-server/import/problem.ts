import type { FileName } from './commune-rows.ts';

/** One thing in the files that a person has to put right before anything is taken in. */
export type Problem = {
  file: FileName | (string & {});
  /** As Excel counts: the header is row 1. Absent when it is about the whole file. */
  row?: number;
  column?: string;
  /** What is wrong and what to do, in Vietnamese. */
  text: string;
};

/** In the order in which a person goes through the files. */
export function sortProblems(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const place = (problem: Problem) => files.indexOf(problem.file);
  return [...problems].sort((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0));
}

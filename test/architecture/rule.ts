import type { Import, SourceFile } from './source-file.ts';

/** One rule of the house; `breaks` says in words what in a file breaks it. */
export type Rule = {
  name: string;
  /** What it is good for, said to whoever broke it. */
  because: string;
  breaks(file: SourceFile): string[];
};

/** A rule about each import of the files that `concerns` picks. */
export function importRule(
  name: string,
  because: string,
  concerns: (path: string) => boolean,
  isForbidden: (one: Import, path: string) => boolean,
): Rule {
  return {
    name,
    because,
    breaks: ({ path, imports }) =>
      concerns(path)
        ? imports.filter((one) => isForbidden(one, path)).map(({ specifier }) => specifier)
        : [],
  };
}

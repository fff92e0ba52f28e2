import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommuneRows, type FileName, fileNames, rowSchemas } from './commune-rows.ts';
import { fileTexts as texts } from './file-texts.ts';
import type { Problem } from './problem.ts';
import { readCsv } from './read-csv.ts';

/** What the rows of a file are called by, good and bad ones; not `complete` when some could not be read. */
export type FileKeys = { seen: Set<string>; complete: boolean };

export type CommuneFiles = {
  rows: CommuneRows;
  /** So that one bad row or file is not complained about all over. */
  keys: Record<FileName, FileKeys>;
  problems: Problem[];
};

/** Reads whichever of the files stand in the folder and checks every cell; what is wrong is told all at once. */
export async function readCommune(
  folder: string,
  log: (line: string) => void,
): Promise<CommuneFiles> {
  const found = await readdir(folder).catch(() => undefined);
  const read: CommuneFiles = {
    rows: eachFile(() => []),
    keys: eachFile(() => ({ seen: new Set(), complete: true })),
    problems: [],
  };
  if (found === undefined) {
    read.problems.push({ file: folder, text: texts.noFolder(folder) });
    return read;
  }
  const files = fileNames.filter((name) => found.includes(name));
  const strange = found.filter((name) => /\.csv$/i.test(name) && !(name in rowSchemas));
  for (const file of strange) read.problems.push({ file, text: texts.unknownFile(fileNames) });
  if (files.length === 0 && strange.length === 0) {
    read.problems.push({ file: folder, text: texts.noFiles(folder, fileNames) });
  }
  for (const file of files) {
    const count = await readFileRows(folder, file, read);
    log(texts.read(file, count));
  }
  return read;
}

function eachFile<Value>(make: () => Value): Record<FileName, Value> {
  return Object.fromEntries(fileNames.map((name) => [name, make()])) as Record<FileName, Value>;
}

async function readFileRows(
  folder: string,
  file: FileName,
  { rows, keys, problems }: CommuneFiles,
): Promise<number> {
  const schema = rowSchemas[file];
  const known = Object.keys(schema.shape);
  const required = Object.entries(schema.shape)
    .filter(([, column]) => !column.safeParse(undefined).success)
    .map(([name]) => name);
  const contents = await readCsv(join(folder, file), { known, required });
  problems.push(...contents.problems.map((problem) => ({ file, ...problem })));

  const key = known[0] as string;
  if (contents.problems.length > 0) keys[file].complete = false;
  const good: unknown[] = rows[file];
  for (const { row, cells } of contents.rows) {
    keys[file].seen.add(cells[key] ?? '');
    const parsed = schema.safeParse(cells);
    if (parsed.success) good.push({ ...parsed.data, row });
    else {
      for (const issue of parsed.error.issues) {
        if (issue.path[0] === key) keys[file].complete = false;
        problems.push({ file, row, column: String(issue.path[0]), text: issue.message });
      }
    }
  }
  return contents.rows.length;
}

import type { Area } from '#bot/areas/area.table.ts';
import type { CommuneRows, FileName } from './commune-rows.ts';
import type { KnownRows } from './known-rows.ts';
import type { NewToken } from './plan-accounts.ts';
import type { Problem } from './problem.ts';
import type { FileKeys } from './read-commune.ts';
import { referenceTexts as texts } from './reference-texts.ts';

/** What the other tables must know of an area. */
export type AreaInTree = Pick<Area, 'id' | 'name' | 'level' | 'path'>;
export type AreaByCode = ReadonlyMap<string, AreaInTree>;

/** What the plans of all tables work with; what they find wrong goes into `problems`. */
export type Planning = {
  rows: CommuneRows;
  keys: Record<FileName, FileKeys>;
  known: KnownRows;
  problems: Problem[];
  now: Date;
  isOtherToken: (token: NewToken, sealed: Buffer) => boolean;
  newId: () => string;
};

/** Complains about every row but the first that says the same in a column (or columns, `column` names the one). */
export function refuseDuplicates<R extends { row: number }>(
  problems: Problem[],
  file: FileName,
  column: string,
  rows: readonly R[],
  keyOf: (row: R) => string | undefined,
): void {
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row.row);
    else problems.push({ file, row: row.row, column, text: texts.duplicate(key, first) });
  }
}

/** Whether no row of the file can have meant this code, not even one that has to be put right itself. */
export function isUnknown({ keys }: Planning, file: FileName, code: string): boolean {
  return keys[file].complete && !keys[file].seen.has(code);
}

/** The area that a row names; complains when neither the files nor the database know it. */
export function resolveArea(
  planning: Planning,
  areas: AreaByCode,
  file: FileName,
  row: { row: number; area_code: string },
): AreaInTree | undefined {
  const area = areas.get(row.area_code);
  if (area === undefined && isUnknown(planning, 'areas.csv', row.area_code)) {
    const text = texts.noArea(row.area_code);
    planning.problems.push({ file, row: row.row, column: 'area_code', text });
  }
  return area;
}

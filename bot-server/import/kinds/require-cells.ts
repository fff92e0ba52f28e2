import type { Column, FileRow, Say } from './import-kind.ts';
import { rowTexts as texts } from './kind-texts.ts';

/** Complains about empty cells that must be filled and about cells that are too long; false where something is wrong. */
export function requireCells(
  { row, cells }: FileRow,
  columns: readonly Column[],
  lengthsMax: Partial<Record<string, number>>,
  say: Say,
): boolean {
  let isRight = true;
  for (const { key, isRequired } of columns) {
    const cell = cells[key] ?? '';
    const max = lengthsMax[key] ?? 200;
    if (isRequired && cell === '') say.problem(row, key, texts.empty);
    else if (cell.length > max) say.problem(row, key, texts.tooLong(max));
    else continue;
    isRight = false;
  }
  return isRight;
}

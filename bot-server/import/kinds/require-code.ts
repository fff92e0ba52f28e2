import { cellTexts } from '#bot/import/cell-texts.ts';
import { codePattern } from '#bot/import/commune-rows.ts';
import type { FileRow, Say } from './import-kind.ts';

/** Complains about a code, where one is given, that no area or person may have; false then. */
export function requireCode({ row, cells }: FileRow, say: Say): boolean {
  if (codePattern.test(cells.code ?? '')) return true;
  say.problem(row, 'code', cellTexts.code);
  return false;
}

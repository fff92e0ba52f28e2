import { csvCell } from '#bot/lib/plain-cell.ts';
import type { RegisterRow } from '#shared/register.ts';
import { registerCells } from './register-cells.ts';
import { registerColumns } from './register-texts.ts';

/** The first line of the register as a CSV that Excel opens with its accents: UTF-8 with a mark, comma, CRLF. */
export const registerCsvHead = `\uFEFF${csvLine(registerColumns)}`;

/** The whole register as such a CSV, times of Viet Nam. */
export function registerCsv(rows: readonly RegisterRow[]): string {
  return registerCsvHead + registerCsvLines(rows);
}

/** Some further rows of it. */
export function registerCsvLines(rows: readonly RegisterRow[]): string {
  return rows.map((row) => csvLine(registerCells(row))).join('');
}

function csvLine(cells: readonly (string | number)[]): string {
  // A number of ours is a number, negative too.
  const written = cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell)));
  return `${written.join(',')}\r\n`;
}

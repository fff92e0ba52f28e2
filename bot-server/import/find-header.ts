import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { Column, FileRow } from './kinds/import-kind.ts';
import type { SheetRow } from './table-file/table-file.ts';

/** A title and a line of explanation may stand above the heading. */
const lookedAtRows = 15;

export type FoundHeader = {
  /** Column's key by place; undefined for a column that is not read. */
  keys: (string | undefined)[];
  /** What stands above each column. */
  names: string[];
  /** First row below the heading, as a place in the rows that were given. */
  bodyFrom: number;
  rows: { first: number; last: number };
};

/**
 * Finds the heading among the first rows: one row, or two where a wide heading stands above narrower ones. `undefined` where no row
 * names even one of the columns.
 */
export function findHeader(
  rows: readonly SheetRow[],
  columns: readonly Column[],
): FoundHeader | undefined {
  const keyOf = new Map(
    columns.flatMap(({ key, heading, aliases }) =>
      [foldVietnamese(heading), ...aliases].map((name) => [name, key] as const),
    ),
  );
  let best: (FoundHeader & { score: number }) | undefined;
  // Two rows only where they name more than one does.
  for (const height of [1, 2]) {
    for (let at = 0; at < Math.min(rows.length, lookedAtRows); at += 1) {
      const found = readHeader(rows.slice(at, at + height), keyOf);
      if (found.score > 0 && found.score > (best?.score ?? 0)) {
        const last = rows[at + height - 1] ?? rows[at];
        best = {
          ...found,
          bodyFrom: at + height,
          rows: { first: rows[at]?.row ?? 1, last: last?.row ?? 1 },
        };
      }
    }
  }
  return best;
}

function readHeader(rows: readonly SheetRow[], keyOf: ReadonlyMap<string, string>) {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const keys: (string | undefined)[] = [];
  const names: string[] = [];
  for (let at = 0; at < width; at += 1) {
    const stack = rows.map(({ cells }) => cells[at] ?? '').filter((name) => name !== '');
    const name = stack.findLast((one) => keyOf.has(headingWords(one))) ?? stack.at(-1) ?? '';
    names.push(name);
    keys.push(keyOf.get(headingWords(name)));
  }
  // Of two rows the lower one must be a heading too, not the first of the people.
  const isWhole = rows.length === 1 || rows.slice(1).every((row) => namesColumns(row, keyOf));
  const score = isWhole ? new Set(keys.filter((key) => key !== undefined)).size : 0;
  return { keys, names, score };
}

/** "Họ và tên (*)" is headed as "Họ và tên". */
function headingWords(name: string): string {
  return foldVietnamese(name.replace(/\([^)]*\)/g, ' '));
}

function namesColumns({ cells }: SheetRow, keyOf: ReadonlyMap<string, string>): boolean {
  return cells.some((cell) => keyOf.has(headingWords(cell)));
}

/** The rows below the heading, by column; columns that are not read are left out. */
export function readBody(
  rows: readonly SheetRow[],
  { keys, bodyFrom }: Pick<FoundHeader, 'keys' | 'bodyFrom'>,
): FileRow[] {
  return rows.slice(bodyFrom).flatMap(({ row, cells }) => {
    const byKey: Record<string, string> = {};
    for (const [at, key] of keys.entries()) {
      const cell = cells[at] ?? '';
      if (key !== undefined && cell !== '' && byKey[key] === undefined) byKey[key] = cell;
    }
    return Object.keys(byKey).length === 0 ? [] : [{ row, cells: byKey }];
  });
}

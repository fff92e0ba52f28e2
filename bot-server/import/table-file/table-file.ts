/** One filled row of a sheet; `row` counts as the sheet does, from 1. A merged cell stands in every place that it covers. */
export type SheetRow = { row: number; cells: string[] };

/** Something about one cell that a person should hear. `at` counts columns from 0. */
export type CellRemark = {
  row: number;
  at: number;
  kind: 'formula' | 'formula-without-value' | 'error-value';
};

export type TableFile =
  | {
      kind: 'table';
      rows: SheetRow[];
      remarks: CellRemark[];
      /** What was made of the whole file: its letters, its sheets. */
      notes: ('tcvn3' | 'windows-1258' | 'utf-16' | 'only-first-sheet')[];
    }
  | { kind: 'unreadable'; why: UnreadableReason };

export type UnreadableReason =
  | 'empty'
  | 'not-a-table'
  | 'old-excel'
  | 'password'
  | 'other-office-file'
  | 'damaged'
  | 'too-big-inside'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'broken-quotes'
  | 'took-too-long';

/** Ends reading with the reason for a person. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly why: UnreadableReason;

  constructor(why: UnreadableReason) {
    super(why);
    this.why = why;
  }
}

/** Of a sheet; nobody puts more right in one go. */
export const sheetRowsMax = 50_020;
export const sheetColumnsMax = 80;

/** Of all cells of a sheet together, merged ones filled: 50,000 rows of twenty columns come to some 30 million. */
const signsMax = 64_000_000;
const signsPerCell = 8;

/** Counts what a sheet holds while it is read; throws `Unreadable` before it is more than the memory of a server should take. */
export function openScales(): { weigh(text: string): void } {
  let signs = 0;
  return {
    weigh(text) {
      signs += signsPerCell + text.length;
      if (signs > signsMax) throw new Unreadable('too-big-inside');
    },
  };
}

import { parseXml } from './parse-xml.ts';
import { dayOfSerial } from './read-date-styles.ts';
import {
  type CellRemark,
  openScales,
  type SheetRow,
  sheetColumnsMax,
  sheetRowsMax,
  Unreadable,
} from './table-file.ts';

type Book = {
  strings: readonly string[];
  dateStyles: ReadonlySet<number>;
  countsFrom1904: boolean;
};
type Cell = { at: number; type: string; style: number; text: string; hasFormula: boolean };
type Range = { fromRow: number; toRow: number; from: number; to: number };

/** The filled rows of a sheet, what merged cells cover filled with their value, and where formulas stand. */
export function readSheet(part: Buffer, book: Book): { rows: SheetRow[]; remarks: CellRemark[] } {
  const rows: SheetRow[] = [];
  const remarks: CellRemark[] = [];
  const merged: Range[] = [];
  let row: SheetRow = { row: 0, cells: [] };
  let cell: Cell | undefined;
  let isValue = false;
  const { weigh } = openScales();
  const remark = (at: number, kind: CellRemark['kind']) => {
    weigh(kind);
    remarks.push({ row: row.row, at, kind });
  };
  const endCell = (ended: Cell) => {
    if (ended.at >= sheetColumnsMax) {
      if (ended.text !== '') throw new Unreadable('too-many-columns');
      return;
    }
    const value = valueOfCell(ended, book);
    weigh(value);
    if (ended.type === 'e') remark(ended.at, 'error-value');
    else if (ended.hasFormula) {
      remark(ended.at, value === '' ? 'formula-without-value' : 'formula');
    }
    while (row.cells.length < ended.at) row.cells.push('');
    row.cells[ended.at] = value;
  };
  parseXml(part, {
    open(name, attributes) {
      if (name === 'row') row = { row: Number(attributes.r ?? row.row + 1), cells: [] };
      if (name === 'c') {
        cell = {
          at: attributes.r === undefined ? row.cells.length : columnOf(attributes.r),
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          text: '',
          hasFormula: false,
        };
      }
      if (name === 'f' && cell) cell.hasFormula = true;
      isValue = name === 'v' || name === 't';
      if (name === 'mergeCell') merged.push(rangeOf(attributes.ref ?? ''));
    },
    text(text) {
      if (isValue && cell) cell.text += text;
    },
    close(name) {
      isValue = false;
      if (name === 'c' && cell) {
        endCell(cell);
        cell = undefined;
      }
      if (name === 'row' && row.cells.some((value) => value !== '')) {
        rows.push(row);
        if (rows.length > sheetRowsMax) throw new Unreadable('too-many-rows');
      }
    },
  });
  fillMerged(rows, merged, weigh);
  return { rows, remarks };
}

function valueOfCell({ type, text, style }: Cell, book: Book): string {
  if (type === 's') return tidy(book.strings[Number(text)] ?? '');
  if (type === 'b') return text === '1' ? 'x' : '';
  if (type === 'e') return '';
  if (type !== 'n') return tidy(type === 'd' ? text.slice(0, 10) : text);
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) return tidy(text);
  if (book.dateStyles.has(style)) return dayOfSerial(number, book.countsFrom1904) ?? text;
  // Excel keeps fifteen digits; what was longer has lost its end already, and is told by this form.
  if (Math.abs(number) >= 1e15) return number.toExponential();
  return String(number);
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** "AB12" is column 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, '')) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

function rangeOf(reference: string): Range {
  const [start = '', end = start] = reference.split(':');
  const rowOf = (place: string) => Number(place.replace(/\D/g, ''));
  return { fromRow: rowOf(start), toRow: rowOf(end), from: columnOf(start), to: columnOf(end) };
}

/** Only rows that hold something are filled, however far a range reaches. */
function fillMerged(
  rows: SheetRow[],
  merged: readonly Range[],
  weigh: (text: string) => void,
): void {
  const places = new Map(rows.map(({ row }, place) => [row, place]));
  for (const { fromRow, toRow, from, to } of merged) {
    const place = places.get(fromRow);
    const value = place === undefined ? undefined : rows[place]?.cells[from];
    if (place === undefined || value === undefined || value === '') continue;
    const last = Math.min(to, sheetColumnsMax - 1);
    for (const row of rows.slice(place)) {
      if (row.row > toRow) break;
      while (row.cells.length <= last) row.cells.push('');
      for (let at = from; at <= last; at += 1) {
        weigh(value);
        row.cells[at] = value;
      }
    }
  }
}

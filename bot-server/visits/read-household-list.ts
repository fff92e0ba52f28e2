import { isEmptyRecord, readCsvTable } from '#bot/lib/csv-table.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { HouseholdImportReport } from '#shared/visits.ts';
import { householdListTexts as texts } from './household-list-texts.ts';

export const listRowsMax = 5000;

const lengthsMax = { code: 40, name: 80, place: 200, assignee: 80 };
type Column = keyof typeof lengthsMax;
const required: Column[] = ['code', 'name'];

/** How people head the columns, without accents. */
const headings: Record<string, Column | 'ignored'> = {
  ma: 'code',
  'ma ho': 'code',
  'ma nha': 'code',
  code: 'code',
  ten: 'name',
  'ten nha': 'name',
  'ten ho': 'name',
  'ten goi': 'name',
  'chu ho': 'name',
  'ten chu ho': 'name',
  'ho gia dinh': 'name',
  'cho o': 'place',
  'mo ta': 'place',
  'dia chi': 'place',
  'cach tim': 'place',
  'nguoi phu trach': 'assignee',
  'phu trach': 'assignee',
  'thanh vien phu trach': 'assignee',
  'thanh vien': 'assignee',
  stt: 'ignored',
  'so thu tu': 'ignored',
};

/** Columns that nobody needs in order to find a house. */
export const isPrivateHeading =
  /\b(cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|giay to|bhyt|bhxh|bao hiem|ho khau|ho chieu|dien thoai|sdt|so dt|dtdd|di dong|phone|tel|zalo|ngay sinh|nam sinh|tai khoan|stk)\b/;
/** Papers, phones, accounts: 8 digits or more, however they are broken up. */
export const privateNumber = /\d(?:[ .,_-]{0,2}\d){7,}/;

export type ListRow = {
  /** As Excel counts: the header is row 1. */
  row: number;
  code: string;
  name: string;
  place: string | undefined;
  /** Code or name of a member. */
  assignee: string | undefined;
};
export type ListError = HouseholdImportReport['errors'][number];
export type HouseholdList = { rows: ListRow[]; errors: ListError[] };

/** The houses of an uploaded list, and everything that is wrong with it, told all at once. */
export function readHouseholdList(csv: string): HouseholdList {
  const { records, brokenAt } = readCsvTable(csv);
  const errors: ListError[] =
    brokenAt === undefined ? [] : [{ row: brokenAt, field: texts.file, message: texts.broken }];
  const [header, ...body] = records;
  if (header === undefined || isEmptyRecord(header)) {
    return { rows: [], errors: errors.length > 0 ? errors : [wholeFile(1, texts.empty)] };
  }
  const columns = header.map((name) => headings[foldVietnamese(name)]);
  const wrongHeader = checkHeader(header, columns);
  if (wrongHeader.length > 0) return { rows: [], errors: wrongHeader };
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => !isEmptyRecord(cells));
  if (filled.length > listRowsMax) {
    return { rows: [], errors: [wholeFile(listRowsMax + 2, texts.tooManyRows(listRowsMax))] };
  }
  if (filled.length === 0 && errors.length === 0) errors.push(wholeFile(2, texts.noRows));
  const rows: ListRow[] = [];
  const codes = new Map<string, number>();
  for (const { cells, row } of filled) {
    const wrong = checkCells(cells, header, columns, row);
    const read = toRow(cells, columns, row);
    const first = codes.get(read.code);
    if (first !== undefined && read.code !== '') {
      wrong.push({ row, field: fieldOf('code'), message: texts.doubleCode(first) });
    } else codes.set(read.code, row);
    if (wrong.length === 0) rows.push(read);
    else errors.push(...wrong);
  }
  return { rows, errors };
}

const wholeFile = (row: number, message: string): ListError => ({
  row,
  field: texts.file,
  message,
});
const fieldOf = (column: Column): string => texts.columns[column];

type Columns = readonly (Column | 'ignored' | undefined)[];

function checkHeader(header: readonly string[], columns: Columns): ListError[] {
  const errors: ListError[] = [];
  for (const [at, heading] of header.entries()) {
    const column = columns[at];
    if (heading === '') continue;
    if (column === undefined) {
      const isPrivate = isPrivateHeading.test(foldVietnamese(heading));
      const message = isPrivate ? texts.privateColumn : texts.unknownColumn;
      errors.push({ row: 1, field: heading, message });
    } else if (column !== 'ignored' && columns.indexOf(column) < at) {
      errors.push({ row: 1, field: heading, message: texts.doubleColumn });
    }
  }
  const missing = required.filter((column) => !columns.includes(column));
  return [
    ...errors,
    ...missing.map((column) => ({ row: 1, field: fieldOf(column), message: texts.missingColumn })),
  ];
}

function checkCells(
  cells: readonly string[],
  header: readonly string[],
  columns: Columns,
  row: number,
): ListError[] {
  if (!isEmptyRecord(cells.slice(header.length))) {
    return [{ row, field: texts.file, message: texts.tooManyCells }];
  }
  return columns.flatMap((column, at) => {
    const cell = cells[at] ?? '';
    const field =
      column === undefined || column === 'ignored' ? (header[at] ?? '') : fieldOf(column);
    const message = findWrong(cell, column);
    return message === undefined ? [] : [{ row, field: field || texts.file, message }];
  });
}

function findWrong(cell: string, column: Columns[number]): string | undefined {
  if (privateNumber.test(cell)) return texts.privateNumber;
  if (column === undefined || column === 'ignored') return undefined;
  if (cell === '' && required.includes(column)) return texts.emptyCell;
  return cell.length > lengthsMax[column] ? texts.tooLong(lengthsMax[column]) : undefined;
}

function toRow(cells: readonly string[], columns: Columns, row: number): ListRow {
  const cell = (column: Column) => cells[columns.indexOf(column)] || undefined;
  return {
    row,
    code: (cell('code') ?? '').toUpperCase(),
    name: cell('name') ?? '',
    place: cell('place'),
    assignee: cell('assignee'),
  };
}

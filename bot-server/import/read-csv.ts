import { readFile } from 'node:fs/promises';
import { isEmptyRecord, readCsvTable } from '#bot/lib/csv-table.ts';
import { fileTexts as texts } from './file-texts.ts';

/** A row's cells by column, empty ones left out; `row` counts as Excel does: the header is row 1. */
type CsvRow = { row: number; cells: Record<string, string> };

type CsvProblem = { row?: number; column?: string; text: string };

type CsvContents = { rows: CsvRow[]; problems: CsvProblem[] };

type Columns = { known: readonly string[]; required: readonly string[] };

/**
 * Reads a table as Excel and others save it: UTF-8 with or without a mark in front, commas, semicolons or
 * tabs, any order of columns. Empty rows are skipped, yet counted. Text comes out composed and without
 * blanks around it.
 */
export async function readCsv(path: string, columns: Columns): Promise<CsvContents> {
  const text = decode(await readFile(path));
  if (text === undefined) return { rows: [], problems: [{ text: texts.notUtf8 }] };

  const { records, brokenAt } = readCsvTable(text);
  const problems: CsvProblem[] =
    brokenAt === undefined ? [] : [{ row: brokenAt, text: texts.broken }];
  const [header, ...body] = records;
  if (header === undefined || isEmptyRecord(header)) {
    return { rows: [], problems: problems.length > 0 ? problems : [{ text: texts.empty }] };
  }
  const names = header.map((name) => name.toLowerCase());
  const wrongColumns = checkColumns(names, columns);
  if (wrongColumns.length > 0) return { rows: [], problems: wrongColumns };

  const rows: CsvRow[] = [];
  for (const [index, record] of body.entries()) {
    if (isEmptyRecord(record)) continue;
    const row = index + 2;
    if (!isEmptyRecord(record.slice(names.length)))
      problems.push({ row, text: texts.tooManyCells });
    else rows.push({ row, cells: toCells(names, record) });
  }
  return { rows, problems };
}

function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text; // UTF-16 without its mark
  } catch {
    return undefined;
  }
}

function checkColumns(names: readonly string[], { known, required }: Columns): CsvProblem[] {
  const strange = names
    .filter((name) => name !== '' && !known.includes(name))
    .map((column) => ({ row: 1, column, text: texts.unknownColumn(known) }));
  const double = names
    .filter((name, index) => name !== '' && names.indexOf(name) < index)
    .map((column) => ({ row: 1, column, text: texts.doubleColumn }));
  const missing = required
    .filter((name) => !names.includes(name))
    .map((column) => ({ row: 1, column, text: texts.missingColumn }));
  return [...strange, ...double, ...missing];
}

function toCells(names: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const cell = record[index] ?? '';
    if (cell !== '' && name !== '') cells[name] = cell;
  }
  return cells;
}

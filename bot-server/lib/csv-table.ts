import { CsvError, parse } from 'csv-parse/sync';
import { toNfc } from './vietnamese-text.ts';

export type CsvTable = {
  /** Line after line, the header first; empty ones are there as well, so that they can be counted as Excel does. */
  records: string[][];
  /** Counts the header as 1; from this line on nothing could be read, because of its quotes. */
  brokenAt: number | undefined;
};

/**
 * Reads a table as Excel and others save it, with or without a mark in front: commas, semicolons or tabs. Text comes out composed
 * and without blanks around it.
 */
export function readCsvTable(text: string): CsvTable {
  const records: string[][] = [];
  try {
    // Record by record, so that a broken quote does not hide what was read before it.
    parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[]) => {
        records.push(record.map((cell) => toNfc(cell).replace(/\s+/g, ' ').trim()));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, brokenAt: records.length + 1 };
  }
  return { records, brokenAt: undefined };
}

export function isEmptyRecord(record: readonly string[]): boolean {
  return record.every((cell) => cell === '');
}

/** Whichever of the usual three stands in the header most often. */
function findDelimiter(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

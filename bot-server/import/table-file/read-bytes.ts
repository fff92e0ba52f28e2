import { isEmptyRecord, readCsvTable } from '#bot/lib/csv-table.ts';
import { decodeText } from './decode-text.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetColumnsMax, sheetRowsMax, type TableFile, Unreadable } from './table-file.ts';
import { isTcvn3, mayBeTcvn3, readTcvn3 } from './tcvn3.ts';
import { openZip } from './unzip.ts';

/**
 * Reads a table out of whatever somebody uploaded, without what no database keeps; throws `Unreadable` with the reason. Busy for
 * seconds with a large one.
 */
export function readBytes(bytes: Buffer): TableFile {
  return storable(readAny(bytes));
}

function readAny(bytes: Buffer): TableFile {
  if (bytes.length === 0) throw new Unreadable('empty');
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return inOldLetters(readWorkbook(openZip(bytes)));
  if (first === 0xd0 && second === 0xcf) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Unreadable(isLocked ? 'password' : 'old-excel');
  }
  return readText(bytes);
}

function readText(bytes: Buffer): TableFile {
  const { text, notes } = decodeText(bytes);
  const { records, brokenAt } = readCsvTable(unquoteFormulas(text));
  if (brokenAt !== undefined) throw new Unreadable('broken-quotes');
  const rows = records
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => !isEmptyRecord(cells));
  if (rows.length === 0) throw new Unreadable('empty');
  if (rows.length > sheetRowsMax) throw new Unreadable('too-many-rows');
  if (rows.some(({ cells }) => cells.length > sheetColumnsMax)) {
    throw new Unreadable('too-many-columns');
  }
  const remarks = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) =>
      /^[=@]/.test(cell) ? [{ row, at, kind: 'formula-without-value' as const }] : [],
    ),
  );
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) if (/^[=@]/.test(cell)) cells[at] = '';
  }
  return { kind: 'table', rows, remarks, notes };
}

/** PostgreSQL takes neither NUL nor half of a letter. */
function storable(file: TableFile): TableFile {
  if (file.kind !== 'table') return file;
  for (const { cells } of file.rows) {
    for (const [at, cell] of cells.entries()) {
      if (cell.includes('\0') || !cell.isWellFormed()) {
        cells[at] = tidied(cell.toWellFormed().replaceAll('\0', ''));
      }
    }
  }
  return file;
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** ="0912345678" is how some programs keep Excel from taking text for a number. */
function unquoteFormulas(text: string): string {
  return text.replace(/(^|[,;\t\r\n])="([^"\r\n]*)"/g, '$1"$2"');
}

/** Workbooks typed in the ".Vn" fonts hold the letters of TCVN3 as Latin ones. */
function inOldLetters(file: TableFile): TableFile {
  if (file.kind !== 'table') return file;
  if (file.rows.length === 0) throw new Unreadable('empty');
  if (!isTcvn3(file.rows.flatMap(({ cells }) => cells))) return file;
  for (const { cells } of file.rows) {
    for (const [at, cell] of cells.entries()) if (mayBeTcvn3(cell)) cells[at] = readTcvn3(cell);
  }
  return { ...file, notes: [...file.notes, 'tcvn3'] };
}

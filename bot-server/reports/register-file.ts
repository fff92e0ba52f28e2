import { writeWorkbook } from '#bot/lib/workbook-writer.ts';
import type { RegisterFormat, RegisterRow } from '#shared/register.ts';
import { registerCells } from './register-cells.ts';
import { registerCsvHead, registerCsvLines } from './register-csv.ts';
import { registerColumns, registerExportTexts as texts } from './register-texts.ts';

/** The register as a file that grows by some rows at a time. */
export type RegisterFile = {
  type: string;
  add(rows: readonly RegisterRow[]): Promise<void>;
  /** What it weighs so far. */
  sizeBytes(): number;
  finish(): Promise<Buffer>;
};

/** Holds the file itself and no rows. */
export function openRegisterFile(format: RegisterFormat): RegisterFile {
  return format === 'csv' ? openCsv() : openWorkbook();
}

function openCsv(): RegisterFile {
  const chunks = [Buffer.from(registerCsvHead)];
  let size = 0;
  return {
    type: 'text/csv; charset=utf-8',
    async add(rows) {
      const chunk = Buffer.from(registerCsvLines(rows));
      chunks.push(chunk);
      size += chunk.length;
    },
    sizeBytes: () => size,
    finish: async () => Buffer.concat(chunks),
  };
}

const wordy = 48;
/** In letters, in the order of the columns. */
const widths = [9, 20, 16, wordy, 30, 14, 16, 16, 16, 10, 22, 22, 20, wordy, 16, 16, 12, 16];

function openWorkbook(): RegisterFile {
  const workbook = writeWorkbook(texts.sheet, widths);
  const started = workbook.addRow(registerColumns);
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async add(rows) {
      await started;
      for (const row of rows) await workbook.addRow(registerCells(row));
    },
    sizeBytes: workbook.sizeBytes,
    async finish() {
      await started;
      return workbook.finish();
    },
  };
}

import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { ImportKind } from '#shared/imports.ts';
import { fileKinds } from './file-kinds.ts';
import { importFileTexts as texts } from './import-file-texts.ts';

/** A file to fill in, with its columns headed and a row or two to show how, marked so that they are not taken for somebody's. */
export async function templateFile(
  kind: ImportKind,
  format: 'xlsx' | 'csv',
): Promise<{ type: string; bytes: Buffer }> {
  const { title, columns } = fileKinds[kind];
  const samples = fileKinds[kind].samples.map(([first = '', ...rest]) => [
    texts.sample(first),
    ...rest,
  ]);
  const headings = columns.map(({ heading }) => heading);
  if (format === 'csv') {
    const lines = [headings, ...samples].map((cells) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
    );
    // With a mark in front, by which Excel knows its letters.
    const bytes = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
    return { type: 'text/csv; charset=utf-8', bytes };
  }
  const text = (value: string) => ({ value, type: String, format: '@' }) as const;
  const data: Row[] = [
    headings.map((heading) => ({
      ...text(heading),
      fontWeight: 'bold',
      backgroundColor: '#EFEADE',
    })),
    ...samples.map((cells) => cells.map(text)),
  ];
  const bytes = await writeExcelFile(data, {
    sheet: title,
    columns: columns.map(({ key }) => ({ width: key === 'text' ? 60 : 26 })),
    stickyRowsCount: 1,
  }).toBuffer();
  return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes };
}

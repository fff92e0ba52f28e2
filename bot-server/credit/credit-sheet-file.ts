import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, { type Cell, type Feature, type Row } from 'write-excel-file/node';
import { plainCell } from '#bot/lib/plain-cell.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { CreditLine, CreditSheet } from '#shared/credit.ts';
import { sheetTexts as texts } from './credit-sheet-texts.ts';

const widths = [6, 30, 16, 12, 12, 12, 16, 20];
const wide = widths.length;
const frame = { borderStyle: 'thin' } as const;

/** The sheet as an Excel file to print on A4, sign and stamp; numbers are numbers. */
export function creditSheetFile(sheet: CreditSheet): Promise<Buffer> {
  const month = sheet.month.split('-').reverse().join('/');
  const data: Row[] = [
    across(texts.title, { fontWeight: 'bold', fontSize: 14, align: 'center', height: 24 }),
    across(texts.team(sheet.teamName, sheet.areaName), { align: 'center' }),
    across(texts.period(month, dayWords(sheet.firstDay), dayWords(sheet.lastDay)), {
      align: 'center',
    }),
    [],
    texts.columns.map((name) => ({
      ...words(name),
      ...frame,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      wrap: true,
      backgroundColor: '#EFEADE',
    })),
    ...sheet.lines.map((line, at) => [
      number(at + 1),
      { ...words(line.name), ...frame },
      ...sums(line),
      empty,
    ]),
    totalRow(sheet.lines),
    [],
    across(signature(sheet), { fontStyle: 'italic' }),
    [],
    halves(texts.leader, texts.commune, { fontWeight: 'bold' }),
    halves(texts.signHere, texts.stampHere, { fontStyle: 'italic' }),
  ];
  return writeExcelFile(
    data,
    {
      sheet: texts.sheetName(sheet.month),
      orientation: 'landscape',
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 5,
    },
    { features: [onePageWide], fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

/** A4, as many pages long as it needs and one wide; the library sets up only the direction. */
const onePageWide: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};

const empty: Cell = { value: '', type: String, ...frame };
const number = (value: number): Cell => ({ value, type: Number, format: '#,##0', ...frame });
const sums = (line: Omit<CreditLine, 'memberId' | 'name'>): Cell[] =>
  [line.requests, line.visits, line.sessions, line.minutes, line.days].map(number);

function totalRow(lines: readonly CreditLine[]): Row {
  const add = (of: 'requests' | 'visits' | 'sessions' | 'minutes' | 'days') =>
    lines.reduce((sum, line) => sum + line[of], 0);
  const total = {
    requests: add('requests'),
    visits: add('visits'),
    sessions: add('sessions'),
    minutes: add('minutes'),
    days: add('days'),
  };
  const bold = (cell: Cell): Cell => ({ ...(cell as object), fontWeight: 'bold' });
  return [empty, words(texts.total), ...sums(total), empty].map((cell) =>
    bold({ ...(cell as object), ...frame }),
  );
}

/** A text that starts like a formula stays text, also where the file is saved as another kind later. */
function words(text: string): { value: string; type: StringConstructor } {
  return { value: plainCell(text), type: String };
}

function across(text: string, style: object): Row {
  return [{ ...words(text), ...style, columnSpan: wide }];
}

function halves(left: string, right: string, style: object): Row {
  const half = wide / 2;
  const cell = (text: string): Cell => ({
    ...words(text),
    ...style,
    align: 'center',
    columnSpan: half,
  });
  return [cell(left), ...Array<null>(half - 1).fill(null), cell(right)];
}

function signature({ signedAt, signedBy }: CreditSheet): string {
  if (signedAt === null) return texts.notSigned;
  return texts.signed(signedBy ?? texts.leader, dayWords(dayOf(new Date(signedAt))));
}

/** 2026-11-30 as people write it. */
function dayWords(day: string): string {
  return day.split('-').reverse().join('/');
}

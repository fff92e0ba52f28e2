import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, plainCell } from '#bot/lib/plain-cell.ts';
import { writeWorkbook } from '#bot/lib/workbook-writer.ts';
import { unzip } from '#test/support/unzip.ts';

const formulas = [
  '=1+1',
  '+84912345678',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '－1',
];

const sheetOf = async (rows: (string | number)[][]) => {
  const workbook = writeWorkbook('Sổ', [10, 10]);
  for (const row of rows) await workbook.addRow(row);
  return unzip(await workbook.finish());
};

test.each(formulas)('%j is a word and no formula, in a CSV and in a workbook', async (text) => {
  expect(plainCell(text)).toBe(`'${text}`);
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  const sheet = (await sheetOf([[text]])).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toContain('<f');
  expect(sheet).toContain('t="inlineStr"');
  expect(sheet).toContain(`<t xml:space="preserve">'`);
});

test('a telephone keeps its zero and a long number its digits', () => {
  expect(csvCell('0912345678')).toBe("'0912345678");
  expect(csvCell('001234567890')).toBe("'001234567890");
  expect(csvCell('123456789012')).toBe("'123456789012");
  expect(csvCell('12')).toBe('12');
});

describe('a workbook', () => {
  test('has the parts that Excel asks for, texts as texts and numbers as numbers', async () => {
    const files = await sheetOf([
      ['Mã', 'Phút'],
      ['A&<"12', 990],
      ['', -5],
    ]);
    expect([...files.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain(
      '<row r="2"><c s="2" t="inlineStr"><is><t xml:space="preserve">A&amp;&lt;&quot;12</t></is></c><c s="2"><v>990</v></c></row>',
    );
    expect(sheet).toContain('<row r="3"><c s="2"/><c s="2"><v>-5</v></c></row>');
    expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
  });

  test('stays well-formed whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const sheet = (await sheetOf([[text]])).get('xl/worksheets/sheet1.xml') ?? '';
        expect(sheet).not.toMatch(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u);
        expect(sheet.isWellFormed()).toBe(true);
        const inside = /preserve">([\s\S]*)<\/t>/.exec(sheet)?.[1] ?? '';
        expect(inside).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
      }),
      { numRuns: 50 },
    );
  });

  test('of many rows weighs little while it is written', async () => {
    const workbook = writeWorkbook('Sổ', [10]);
    for (let row = 0; row < 20_000; row += 1) await workbook.addRow([`Bà con hỏi câu ${row}`, row]);
    const size = workbook.sizeBytes();
    const bytes = await workbook.finish();
    expect(size).toBeGreaterThan(0);
    expect(bytes.length).toBeLessThan(20_000 * 40);
    const sheet = unzip(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row /g)).toHaveLength(20_000);
  });
});

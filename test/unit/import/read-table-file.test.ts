import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readTableFile } from '#bot/import/table-file/read-table-file.ts';
import { makeWorkbook, makeZip } from '#test/support/workbook.ts';

const rowsOf = async (bytes: Uint8Array) => {
  const file = await readTableFile(bytes);
  return file.kind === 'table' ? file.rows.map(({ row, cells }) => [row, ...cells]) : file.why;
};
const notesOf = async (bytes: Uint8Array) => {
  const file = await readTableFile(bytes);
  return file.kind === 'table' ? file.notes : file.why;
};

describe('workbooks', () => {
  test('what other writers write is read', async () => {
    const bytes = await writeExcelFile(
      [
        [{ value: 'Tên thôn' }, { value: 'Số hộ' }, { value: 'Ngày lập' }],
        [
          { value: 'Thôn Bến Lở' },
          { value: 120, type: Number },
          { value: new Date('2025-07-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        ],
      ],
      { sheet: 'Thôn' },
    ).toBuffer();
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Tên thôn', 'Số hộ', 'Ngày lập'],
      [2, 'Thôn Bến Lở', '120', '2025-07-01'],
    ]);
  });

  test('a merged cell stands in every row that it covers, and a range to the end of the sheet costs nothing', async () => {
    const bytes = makeWorkbook({
      rows: [['Thôn', 'Họ tên'], ['Thôn 3', 'Bình'], [null, 'Lan'], [], ['Thôn 4', 'Hà']],
      merged: ['A2:A3', 'A5:A1048576'],
    });
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Thôn', 'Họ tên'],
      [2, 'Thôn 3', 'Bình'],
      [3, 'Thôn 3', 'Lan'],
      [5, 'Thôn 4', 'Hà'],
    ]);
  });

  test('a long text merged over a wide block ends as too big, long before it fills the memory', async () => {
    const long = 'x'.repeat(4_000);
    const bytes = makeWorkbook({
      rows: Array.from({ length: 2_000 }, (_, at) => [at === 0 ? long : 'a']),
      merged: ['A1:CB2000'],
    });
    expect(await rowsOf(bytes)).toBe('too-big-inside');
  });

  test('of a formula the value is taken and the place is told, as is one without a value, and an error', async () => {
    const bytes = makeWorkbook({
      rows: [
        ['Họ tên', 'Số điện thoại'],
        [
          { formula: 'B9&" Bình"', value: 'Trần Văn Bình' },
          { formula: 'C1*2', value: 912345678 },
        ],
        [{ formula: 'A1' }, { error: '#N/A' }],
        ['Lan'],
      ],
    });
    const file = await readTableFile(bytes);
    expect(file).toEqual({
      kind: 'table',
      notes: [],
      rows: [
        { row: 1, cells: ['Họ tên', 'Số điện thoại'] },
        { row: 2, cells: ['Trần Văn Bình', '912345678'] },
        { row: 4, cells: ['Lan'] },
      ],
      remarks: [
        { row: 2, at: 0, kind: 'formula' },
        { row: 2, at: 1, kind: 'formula' },
        { row: 3, at: 0, kind: 'formula-without-value' },
        { row: 3, at: 1, kind: 'error-value' },
      ],
    });
  });

  test('what the ".Vn" fonts wrote is turned into Unicode', async () => {
    const bytes = makeWorkbook({
      rows: [
        ['Hä tªn', 'Th«n'],
        ['NguyÔn V¨n B×nh', 'Dòng'],
        ['®Êt n\u00adíc', 'Lan'],
      ],
    });
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Họ tên', 'Thôn'],
      [2, 'Nguyễn Văn Bình', 'Dũng'],
      [3, 'đất nước', 'Lan'],
    ]);
    expect(await notesOf(bytes)).toEqual(['tcvn3']);
  });

  test('a long id that Excel has rounded is told by its form', async () => {
    const bytes = makeWorkbook({ rows: [['Mã'], [4322934857293857000]] });
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Mã'],
      [2, '4.322934857293857e+18'],
    ]);
  });
});

describe('text files', () => {
  const csv = 'Họ tên;Thôn\nNguyễn Văn Bình;Thôn Bến Lở\n';
  const expected = [
    [1, 'Họ tên', 'Thôn'],
    [2, 'Nguyễn Văn Bình', 'Thôn Bến Lở'],
  ];
  const utf16 = Buffer.from(csv, 'utf16le');
  // Letters and their tones apart, as the code page has them.
  const windows = Buffer.from(
    csv.normalize('NFC').replace(/./gsu, (letter) => {
      const bytes: Record<string, string> = {
        ọ: 'o\xf2',
        ê: '\xea',
        ô: '\xf4',
        ễ: '\xea\xde',
        ă: '\xe3',
        ì: 'i\xcc',
        ế: '\xea\xec',
        ở: '\xf5\xd2',
      };
      return bytes[letter] ?? letter;
    }),
    'latin1',
  );
  const tcvn3 = Buffer.from('Hä tªn;Th«n\nNguyÔn V¨n B×nh;Th«n BÕn Lë\n', 'latin1');

  test.each([
    ['UTF-8', Buffer.from(csv), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${csv}`), []],
    ['decomposed letters', Buffer.from(csv.normalize('NFD')), []],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), ['utf-16']],
    ['UTF-16 without', utf16, ['utf-16']],
    ['Windows-1258', windows, ['windows-1258']],
    ['TCVN3', tcvn3, ['tcvn3']],
  ] as const)('%s is read, and said where it is an old code', async (_name, bytes, notes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
    expect(await notesOf(bytes)).toEqual(notes);
  });

  test('a number that was kept as text by ="…" is one, and any other formula is told', async () => {
    const file = await readTableFile(Buffer.from('Tên,SĐT\nLan,="0912345678"\nHà,=1+1\n'));
    expect(file).toMatchObject({
      rows: [{ row: 1 }, { row: 2, cells: ['Lan', '0912345678'] }, { row: 3, cells: ['Hà', ''] }],
      remarks: [{ row: 3, at: 1, kind: 'formula-without-value' }],
    });
  });
});

test('what no database keeps is left out of every cell', async () => {
  const rows = Array.from({ length: 2_000 }, (_, at) => `Thôn ${at},Bình`).join('\n');
  const file = await rowsOf(Buffer.from(`${rows}\nThôn \0 lạ,\0\n`));
  expect(file.at(-1)).toEqual([2_001, 'Thôn lạ', '']);
});

describe('what cannot be read ends with its reason', () => {
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  test.each([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['only blank lines', Buffer.from(' ;;\n;;\n'), 'empty'],
    ['a workbook without a cell', makeWorkbook({ rows: [] }), 'empty'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 4]), 'not-a-table'],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'not-a-table'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old-excel'],
    ['a workbook with a password', locked, 'password'],
    ['an archive with a password', makeZip({ 'xl/workbook.xml': '<a/>' }, 1), 'password'],
    ['a letter', makeZip({ 'word/document.xml': '<a/>' }), 'other-office-file'],
    ['half a workbook', makeWorkbook({ rows: [['Thôn']] }).subarray(0, 300), 'damaged'],
    ['a workbook of broken words', makeZip({ 'xl/workbook.xml': '<workbook><sheets>' }), 'damaged'],
    [
      'words that grow by themselves',
      makeZip({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
      'damaged',
    ],
    ['an odd quote', Buffer.from('Tên\n"Lan\n'), 'broken-quotes'],
    ['a hundred columns', Buffer.from(`${'a,'.repeat(100)}b\n`), 'too-many-columns'],
    ['more rows than fifty thousand', Buffer.from('a\n'.repeat(50_100)), 'too-many-rows'],
    [
      'an archive that unpacks without end',
      makeZip({ 'xl/workbook.xml': Buffer.alloc(200 * 1024 * 1024) }),
      'too-big-inside',
    ],
  ])('%s', async (_name, bytes, why) => {
    expect(await rowsOf(bytes)).toBe(why);
  });
});

test('fifty thousand rows are read while the program goes on', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => ['Thôn 3', `Hộ ${at}`, at, 'Cạnh giếng']);
  const bytes = makeWorkbook({ rows: [['Thôn', 'Tên nhà', 'Mã', 'Chỗ ở'], ...rows] });
  const reading = readTableFile(bytes);
  // The thread has it; whoever asks something meanwhile is answered.
  await expect(new Promise((resolve) => setImmediate(resolve))).resolves.toBeUndefined();
  const file = await reading;
  expect(file.kind === 'table' && file.rows.length).toBe(50_001);
});

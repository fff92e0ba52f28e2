import { describe, expect, test } from 'vitest';
import { planHouseholds } from '#bot/visits/household-list-rules.ts';
import { householdListTexts as texts } from '#bot/visits/household-list-texts.ts';
import { listRowsMax, readHouseholdList } from '#bot/visits/read-household-list.ts';

const hanh = {
  row: 2,
  code: 'H-001',
  name: 'Nhà bà Tư Hạnh',
  place: 'Cạnh ao đình, cổng xanh',
  assignee: 'Nguyễn Thị Lan',
};

describe('a list of households', () => {
  test.each([
    [
      'commas',
      'Mã,Tên nhà,Chỗ ở,Người phụ trách\nH-001,Nhà bà Tư Hạnh,"Cạnh ao đình, cổng xanh",Nguyễn Thị Lan\n',
    ],
    [
      'semicolons, a mark in front and the line ends of Windows',
      '\ufeffMã;Tên nhà;Chỗ ở;Người phụ trách\r\nH-001;Nhà bà Tư Hạnh;Cạnh ao đình, cổng xanh;Nguyễn Thị Lan\r\n',
    ],
    [
      'tabs, other names of the columns in another order, and a running number',
      'STT\tPHỤ TRÁCH\tđịa chỉ\tChủ hộ\tma ho\n1\tNguyễn Thị Lan\tCạnh ao đình, cổng xanh\tNhà bà Tư Hạnh\th-001\n',
    ],
    [
      'letters in pieces, as some computers save them',
      'Mã,Tên nhà,Chỗ ở,Người phụ trách\nH-001,Nhà bà Tư Hạnh,"Cạnh ao đình, cổng xanh",Nguyễn Thị Lan\n'.normalize(
        'NFD',
      ),
    ],
  ])('is read with %s', (_how, csv) => {
    expect(readHouseholdList(csv)).toEqual({ rows: [hanh], errors: [] });
  });

  test('needs no more than a code and a name, and empty lines are counted as Excel does', () => {
    expect(readHouseholdList('Mã,Tên nhà\n\n,\nH-9,Nhà ông Bính\n')).toEqual({
      rows: [{ row: 4, code: 'H-9', name: 'Nhà ông Bính', place: undefined, assignee: undefined }],
      errors: [],
    });
  });

  test.each([
    ['nothing', '', 1, texts.file, texts.empty],
    ['only a header', 'Mã,Tên nhà\n', 2, texts.file, texts.noRows],
    ['no codes', 'Tên nhà\nNhà ông Bính\n', 1, 'Mã', texts.missingColumn],
    ['a column twice', 'Mã,Tên nhà,Chủ hộ\nH1,a,b\n', 1, 'Chủ hộ', texts.doubleColumn],
    ['a column we do not keep', 'Mã,Tên nhà,Số khẩu\nH1,a,4\n', 1, 'Số khẩu', texts.unknownColumn],
    ['papers', 'Mã,Tên nhà,Số CCCD\nH1,a,\n', 1, 'Số CCCD', texts.privateColumn],
    ['phones', 'Mã,Tên nhà,Điện thoại\nH1,a,\n', 1, 'Điện thoại', texts.privateColumn],
    ['birthdays', 'Mã,Tên nhà,Ngày sinh\nH1,a,\n', 1, 'Ngày sinh', texts.privateColumn],
    ['health cards', 'Mã,Tên nhà,Mã thẻ BHYT\nH1,a,\n', 1, 'Mã thẻ BHYT', texts.privateColumn],
    ['no name in a row', 'Mã,Tên nhà\nH1,\n', 2, 'Tên nhà', texts.emptyCell],
    ['the same code twice', 'Mã,Tên nhà\nH1,a\nh1,b\n', 3, 'Mã', texts.doubleCode(2)],
    ['a phone in a name', 'Mã,Tên nhà\nH1,Bà Tư 0912 345 678\n', 2, 'Tên nhà', texts.privateNumber],
    ['papers as a code', 'Mã,Tên nhà\n036075001234,Bà Tư\n', 2, 'Mã', texts.privateNumber],
    ['an old paper as a code', 'Mã,Tên nhà\n168.123.456,Bà Tư\n', 2, 'Mã', texts.privateNumber],
    [
      'a phone as a running number',
      'STT,Mã,Tên nhà\n0912345678,H1,a\n',
      2,
      'STT',
      texts.privateNumber,
    ],
    ['too many cells', 'Mã,Tên nhà\nH1,a,b\n', 2, texts.file, texts.tooManyCells],
    ['a long name', `Mã,Tên nhà\nH1,${'a'.repeat(81)}\n`, 2, 'Tên nhà', texts.tooLong(80)],
    ['a broken quote', 'Mã,Tên nhà\n"H1,a\n', 2, texts.file, texts.broken],
  ])('with %s is refused, row and column named', (_what, csv, row, field, message) => {
    expect(readHouseholdList(csv).errors).toEqual([{ row, field, message }]);
  });

  test('tells everything that is wrong at once', () => {
    const csv = 'Mã,Tên nhà\n,a\nH2,\nH3,c\nH3,0226 3 838 123\n';
    const { errors } = readHouseholdList(csv);
    expect(errors.map(({ row, field }) => [row, field])).toEqual([
      [2, 'Mã'],
      [3, 'Tên nhà'],
      [5, 'Tên nhà'],
      [5, 'Mã'],
    ]);
  });

  test('holds five thousand houses and no more', () => {
    const list = (count: number) =>
      `Mã,Tên nhà\n${Array.from({ length: count }, (_, at) => `H${at},Nhà ${at}`).join('\n')}`;
    expect(readHouseholdList(list(listRowsMax)).rows).toHaveLength(listRowsMax);
    expect(readHouseholdList(list(listRowsMax + 1))).toEqual({
      rows: [],
      errors: [
        { row: listRowsMax + 2, field: texts.file, message: texts.tooManyRows(listRowsMax) },
      ],
    });
  });

  test('may begin a cell like a formula: it is kept as the words that it is', () => {
    const { rows } = readHouseholdList('Mã,Tên nhà\nH1,"=1+1"\n');
    expect(rows[0]?.name).toBe('=1+1');
  });
});

test('a list adds what is new, changes what it says otherwise, and leaves the rest', () => {
  const known = new Map([
    ['H1', { id: '1', name: 'Nhà ông Bính', place: 'Ngõ 2', assignedTo: 'lan' }],
    ['H2', { id: '2', name: 'Nhà bà Mận', place: 'Ngõ 3', assignedTo: 'lan' }],
    ['H3', { id: '3', name: 'Nhà anh Khoa', place: null, assignedTo: null }],
  ]);
  const wanted = [
    { code: 'H1', name: 'Nhà ông Bính', place: undefined, assignedTo: undefined },
    { code: 'H2', name: 'Nhà bà Mận', place: 'Ngõ 4', assignedTo: 'hung' },
    { code: 'H4', name: 'Nhà chị Ngà', place: undefined, assignedTo: undefined },
  ];
  expect(planHouseholds(wanted, known)).toEqual({
    add: [wanted[2]],
    change: [{ id: '2', values: { place: 'Ngõ 4', assignedTo: 'hung' } }],
    unchanged: 1,
  });
});

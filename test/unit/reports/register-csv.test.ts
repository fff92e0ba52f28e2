import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerCsv } from '#bot/reports/register-csv.ts';
import { registerColumns } from '#bot/reports/register-texts.ts';
import type { RegisterRow } from '#shared/register.ts';

const row: RegisterRow = {
  id: '6f1c2a34-8f0e-4f37-9d3a-000000000001',
  code: 'A12',
  state: 'resolved',
  audience: 'team',
  villageName: 'Thôn Chè Kho Làng',
  question: 'Quên mật khẩu VNeID',
  tutorialTitle: 'Lấy lại mật khẩu VNeID',
  source: 'chat',
  openedAt: '2026-03-02T01:00:00.000Z',
  firstAnsweredAt: '2026-03-02T17:30:00.000Z',
  resolvedAt: null,
  waitingMinutes: 990,
  claimedBy: 'Nguyễn Thị Lan',
  resolvedBy: null,
  result: null,
  resultKind: 'at-home',
  dossierCode: 'H40.12',
  referredTo: 'bank',
  mergedInto: 'A9',
  residentWord: 'not-solved',
  undelivered: false,
  isUrgent: false,
};

const cells = (rows: RegisterRow[]) =>
  parse(registerCsv(rows), { bom: true, relax_column_count: false }) as string[][];

test('the register opens in Excel: mark, comma, CRLF, times of Viet Nam, words for people', () => {
  expect(registerCsv([row])).toBe(
    '\uFEFFMã yêu cầu,Thôn,Tình trạng,Câu hỏi,Bài hướng dẫn,Nguồn,Lúc hỏi,Trả lời lần đầu,Xong lúc,Số phút chờ,Người nhận,Người giúp xong,Cách giúp,Kết quả,Mã hồ sơ,Chỉ đến nơi,Trả lời chung với,Lời bà con\r\n' +
      'A12,Thôn Chè Kho Làng,Đã xong,Quên mật khẩu VNeID,Lấy lại mật khẩu VNeID,Nhắn tin Zalo,2026-03-02 08:00,2026-03-03 00:30,,990,Nguyễn Thị Lan,,Giúp tại nhà,,H40.12,Ngân hàng,A9,Chưa được\r\n',
  );
});

test('an empty register has its columns', () => {
  expect(cells([])).toEqual([registerColumns]);
});

describe('what a resident writes', () => {
  test.each([
    '=HYPERLINK("http://evil.example";"Bấm")',
    '+84 gọi tôi',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    ' =1+1',
    "=cmd|' /C calc'!A0",
  ])('never runs as a formula: %j', (question) => {
    const cell = cells([{ ...row, question, result: question, villageName: question }])[1];
    for (const value of [cell?.[1], cell?.[3], cell?.[13]]) expect(value).toBe(`'${question}`);
  });

  test.each(['a, b', 'nói "được"', 'dòng 1\ndòng 2', 'dòng 1\r\ndòng 2', '"', ',', "'", 'ạ 👍'])(
    'stays one cell: %j',
    (question) => {
      expect(cells([{ ...row, question }])[1]?.[3]).toBe(question);
    },
  );

  test('whatever it is, neither moves a column nor begins like a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', ' ', 'a', "'"),
    });
    fc.assert(
      fc.property(text, text, (question, result) => {
        const [, line] = cells([{ ...row, question, result }]);
        expect(line).toHaveLength(registerColumns.length);
        for (const value of [line?.[3] ?? '', line?.[12] ?? ''])
          expect(value).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

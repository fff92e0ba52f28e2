import { expect, test } from 'vitest';
import { fileKinds } from '#bot/import/file-kinds.ts';
import { findHeader, readBody } from '#bot/import/find-header.ts';
import { readDay, readFrames, readPhone, readYesNo } from '#bot/import/read-words.ts';

const { columns } = fileKinds.people;
const sheet = (...rows: string[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));
const found = (...rows: string[][]) => {
  const header = findHeader(sheet(...rows), columns);
  return header && [header.rows, readBody(sheet(...rows), header)];
};

test('a title above the heading is no heading', () => {
  expect(found(['DANH SÁCH TỔ'], ['STT', 'Thôn', 'Họ tên (*)'], ['1', 'Thôn 3', 'Lan'])).toEqual([
    { first: 2, last: 2 },
    [{ row: 3, cells: { village: 'Thôn 3', name: 'Lan' } }],
  ]);
});

test('a wide heading above narrower ones is read with them', () => {
  expect(
    found(
      ['Thôn', 'Họ và tên', 'Liên hệ', ''],
      ['', '', 'SĐT', 'Mã Zalo'],
      ['Thôn 3', 'Lan', '0912345678', ''],
    ),
  ).toEqual([
    { first: 1, last: 2 },
    [{ row: 3, cells: { village: 'Thôn 3', name: 'Lan', phone: '0912345678' } }],
  ]);
});

test('rows that head nothing we know are no table of ours', () => {
  expect(found(['Một', 'Hai'], ['ba', 'bốn'])).toBeUndefined();
});

test.each([
  ['0912345678', { phone: '0912345678', lostZero: false }],
  ['912345678', { phone: '0912345678', lostZero: true }],
  ['+84 912.345-678', { phone: '0912345678', lostZero: false }],
  ['84912345678', { phone: '0912345678', lostZero: false }],
  ['12345', undefined],
  ['0912345678 hoặc 0987654321', undefined],
  ['9.12E+08', undefined],
])('%s as a phone number', (text, phone) => {
  expect(readPhone(text)).toEqual(phone);
});

test.each([
  ['2026-05-20', '2026-05-20'],
  ['20/5/2026', '2026-05-20'],
  ['20-05-2026', '2026-05-20'],
  ['31/02/2026', undefined],
  ['5/2026', undefined],
])('%s as a day', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('hours and yes or no are read as people write them', () => {
  expect(readFrames('7:30-11:30; 13h30–17h')).toEqual([
    { from: 450, to: 690 },
    { from: 810, to: 1020 },
  ]);
  expect([readFrames(''), readFrames('sáng'), readFrames('17:00-7:00')]).toEqual([
    [],
    undefined,
    undefined,
  ]);
  expect(['Có', 'x', 'Tổ trưởng', 'không', '', 'hôm kia'].map(readYesNo)).toEqual([
    true,
    true,
    true,
    false,
    false,
    undefined,
  ]);
});

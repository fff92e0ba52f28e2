import { expect, test } from 'vitest';
import { describeChanges, showDays } from '#bot/audit/describe-changes.ts';

test('words of the program and days are shown as people write them', () => {
  expect(describeChanges({ kind: 'see' }, { kind: 'delete', day: '2026-11-25' })).toEqual([
    { field: 'Loại việc', before: 'Xem dữ liệu của mình', after: 'Xoá dữ liệu' },
    { field: 'Ngày', before: null, after: '25/11/2026' },
  ]);
});

test('a day within other words stays as it was typed', () => {
  expect(showDays('2026-11-25')).toBe('25/11/2026');
  expect(showDays('Họp 2026-11-25')).toBe('Họp 2026-11-25');
});

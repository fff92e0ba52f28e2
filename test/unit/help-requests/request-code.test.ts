import { expect, test } from 'vitest';
import { requestCode } from '#bot/help-requests/request-code.ts';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';

test.each([
  [1, 'A1'],
  [99, 'A99'],
  [100, 'B1'],
  [9 * 99 + 12, 'M12'],
  [1_980, 'Y99'],
  [1_981, 'AA1'],
  [1_980 + 99 + 1, 'AB1'],
  [1_980 + 20 * 99 + 1, 'BA1'],
  [1_980 + 400 * 99, 'YY99'],
])('number %i is %s', (number, code) => {
  expect(requestCode(number)).toBe(code);
});

const now = new Date('2026-03-02T01:00:00Z');
const manyYears = 1_980 + 400 * 99;

test('different numbers have different codes, without I and O, as far as two letters reach', () => {
  const codes = Array.from({ length: manyYears }, (_, index) => requestCode(index + 1));
  expect(new Set(codes).size).toBe(manyYears);
  expect(codes.filter((code) => !/^[A-HJ-NP-Z]{1,2}[1-9]\d?$/.test(code))).toEqual([]);
});

test('every code can be typed back to us, as it is and in small letters', () => {
  for (let number = 1; number <= manyYears; number += 97) {
    const code = requestCode(number);
    expect(readTeamCommand(`nhận ${code}`, 'nothing', now)).toEqual({
      kind: 'claim',
      codes: [code],
    });
    expect(
      readTeamCommand(`${code.toLowerCase()}: bà con bấm Tiếp nhé`, 'nothing', now),
    ).toMatchObject({
      codes: [code],
    });
  }
});

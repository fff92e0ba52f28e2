import { expect, test } from 'vitest';
import { readResidentCode, residentCode } from '#bot/residents/resident-code-rules.ts';

test.each(['BC42', 'bc42', ' BC 42 ', 'bc-42'])(
  '“%s” names the resident with number 42',
  (typed) => {
    expect(readResidentCode(typed)).toBe(42);
  },
);

test.each(['', '42', 'BC', 'A12', 'BC4x', 'BC1234567890', 'Bà Cúc'])(
  '“%s” names nobody',
  (typed) => {
    expect(readResidentCode(typed)).toBeUndefined();
  },
);

test('what is shown is understood', () => {
  expect(readResidentCode(residentCode(7))).toBe(7);
});

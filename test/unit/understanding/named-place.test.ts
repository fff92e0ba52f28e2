import { expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';

test.each([
  ['ban hang tren mang', 'offer'],
  ['ban nong san tren mang', 'offer'],
  ['ban Na Phay', 'village'],
  ['em ở thôn Chè', 'village'],
  ['xa Thanh Tam', 'village'],
  ['tổ dân phố 5', 'village'],
])('a place is told from a word that begins like one: "%s" is %s', (text, decision) => {
  expect(understand(text, { shelf: libraryShelf }).decision).toBe(decision);
});

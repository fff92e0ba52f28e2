import { expect, test } from 'vitest';
import { stripJpeg } from '#bot/lib/strip-jpeg.ts';
import { stripPng } from '#bot/lib/strip-png.ts';
import { claimedJpeg, plainJpeg } from '#test/support/jpeg.ts';
import { claimedPng, drawnPng } from '#test/support/png.ts';

test.each([
  [4_000, 3_000, true],
  [1_440, 17_000, true],
  [5_000, 5_000, true],
  [5_001, 5_000, false],
  [65_535, 65_535, false],
  [0, 600, false],
  [600, 0, false],
])('a picture of %i by %i pixels may be kept: %s', (width, height, isKept) => {
  expect(stripJpeg(claimedJpeg(width, height)) !== undefined).toBe(isKept);
  expect(stripPng(claimedPng(width, height)) !== undefined).toBe(isKept);
});

test('a PNG that claims more than any memory holds is refused', () => {
  expect(stripPng(claimedPng(0xffff_ffff, 0xffff_ffff))).toBeUndefined();
  expect(stripPng(claimedPng(0xffff_ffff, 1))).toBeUndefined();
});

test('a picture that says its size twice is refused, so that no phone believes the other', () => {
  const second = drawnPng.subarray(8, 33);
  const twice = Buffer.concat([claimedPng(1, 1).subarray(0, 33), second, drawnPng.subarray(33)]);
  expect(stripPng(twice)).toBeUndefined();
  const bomb = claimedJpeg(65_535, 65_535);
  const both = Buffer.concat([plainJpeg.subarray(0, -2), bomb.subarray(2)]);
  expect(stripJpeg(both)).toBeUndefined();
});

test('a JPEG that is drawn over and over is refused', () => {
  expect(stripJpeg(claimedJpeg(800, 600, 100))).toBeDefined();
  expect(stripJpeg(claimedJpeg(800, 600, 101))).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripJpeg } from '#bot/lib/strip-jpeg.ts';
import { phoneJpeg, plainJpeg } from '#test/support/jpeg.ts';

const secret = '20.5436N 105.9103E';

test('a photo keeps its picture, byte for byte, and nothing that the phone wrote beside it', () => {
  expect(stripJpeg(phoneJpeg(secret))).toEqual(plainJpeg);
  expect(stripJpeg(phoneJpeg(secret))?.includes(secret)).toBe(false);
});

test('a photo without anything beside it, or stripped before, comes back as it was', () => {
  expect(stripJpeg(plainJpeg)).toEqual(plainJpeg);
});

test('the colours of Adobe stay, because the picture looks wrong without them', () => {
  const adobe = Buffer.from('\xff\xee\0\x0eAdobe\0d\0\0\0\0\0', 'latin1');
  const photo = Buffer.concat([plainJpeg.subarray(0, 2), adobe, plainJpeg.subarray(2)]);
  expect(stripJpeg(photo)).toEqual(photo);
});

describe('what is no whole JPEG', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a beginning alone', plainJpeg.subarray(0, 3)],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a segment that ends behind the end', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1])],
    ['a segment shorter than its own length', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 1, 0xff])],
  ])('is refused: %s', (_name, bytes) => {
    expect(stripJpeg(bytes)).toBeUndefined();
  });

  test('is refused where it is cut into more segments than any camera writes', () => {
    const table = Buffer.from([0xff, 0xdb, 0, 2]);
    const tables = Array.from({ length: 1_000 }, () => table);
    const photo = Buffer.concat([plainJpeg.subarray(0, 2), ...tables, plainJpeg.subarray(2)]);
    expect(stripJpeg(photo)).toBeUndefined();
  });

  test('is refused wherever it breaks off', () => {
    for (let length = 0; length < plainJpeg.length; length += 1) {
      expect(stripJpeg(plainJpeg.subarray(0, length)), `${length} bytes`).toBeUndefined();
    }
  });
});

test('any bytes are answered at once, and never with more than came', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (noise, at) => {
      const bytes = Buffer.concat([plainJpeg.subarray(0, at), noise, plainJpeg.subarray(at)]);
      const stripped = stripJpeg(bytes);
      expect(stripped === undefined || stripped.length <= bytes.length).toBe(true);
      if (stripped !== undefined) expect(stripJpeg(stripped)).toEqual(stripped);
    }),
    { numRuns: 500 },
  );
});

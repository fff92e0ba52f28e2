import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, printable, splitPages, wrapLines } from '#bot/posters/poster-text-rules.ts';

/** Every letter as wide as it is high. */
const square = (size: number) => (line: string) => [...line].length * size;
const sizes = { largest: 20, smallest: 5, lineHeight: 1 };
const words = fc.string({
  unit: fc.constantFrom('a', 'ế', 'Ưỡ', ' ', '\n', 'nghiêng', '-'),
  maxLength: 300,
});
const bare = (text: string) => text.replace(/\s/g, '');

describe('lines', () => {
  test('break at spaces, at line ends, and within what is wider than a line', () => {
    expect(wrapLines('bà con ơi\n\nmời', 6, square(1))).toEqual(['bà con', 'ơi', '', 'mời']);
    expect(wrapLines('https://dichvucong', 8, square(1))).toEqual(['https://', 'dichvuco', 'ng']);
  });

  test('lose no letter and are never wider than they may be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrapLines(text, width, square(1));
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('words in a box', () => {
  test('are as large as they fit, and no larger than wanted', () => {
    expect(fitText('ab', { width: 100, height: 20 }, sizes, square).size).toBe(20);
    const small = fitText('a'.repeat(10), { width: 100, height: 12 }, sizes, square);
    expect(small.lines).toHaveLength(1);
    expect(small.size).toBeLessThanOrEqual(10);
    expect(small.size).toBeGreaterThan(9);
  });

  test('stay whole in the smallest size where they fit in none', () => {
    const { size, lines } = fitText('a'.repeat(100), { width: 10, height: 5 }, sizes, square);
    expect(size).toBe(5);
    expect(lines.join('')).toBe('a'.repeat(100));
  });

  test('stay within the box whenever a size below the smallest was not needed', () => {
    fc.assert(
      fc.property(words, (text) => {
        const box = { width: 60, height: 200 };
        const { size, lines } = fitText(text, box, sizes, square);
        expect(bare(lines.join(''))).toBe(bare(text));
        if (size > sizes.smallest) expect(lines.length * size).toBeLessThanOrEqual(box.height);
      }),
    );
  });
});

test('pages take every line once and in order', () => {
  const lines = ['1', '2', '3', '4', '5', '6'];
  expect(splitPages(lines, 2, 3)).toEqual([['1', '2'], ['3', '4', '5'], ['6']]);
  expect(splitPages(lines, 6, 3)).toEqual([lines]);
  expect(splitPages([], 6, 3)).toEqual([[]]);
});

test('what no typeface prints is left out, and accents are whole letters', () => {
  expect(printable('Chúc mừng 🎉👍🏽 bà con\u200b ơi\t!\r\n\r\n\r\n\r\nHết ©')).toBe(
    'Chúc mừng bà con ơi !\n\nHết ©',
  );
  expect(printable('Ngu\u031Bo\u031B\u0300i')).toBe('Người');
  expect(printable('  \u0000 ')).toBe('');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitContent } from '#bot/outbox/split-content.ts';

const button = { title: 'Xong rồi', action: { kind: 'say', text: 'xong' } } as const;

test('a text within the limit stays one message', () => {
  const content = { text: 'Dạ bà con chờ chút.', buttons: [button], quoteMessageId: 'm1' };
  expect(splitContent(content)).toEqual([content]);
});

test('a long text is cut at line ends; the quote stays first and the buttons last', () => {
  const content = { text: 'dòng một\ndòng hai\ndòng ba', buttons: [button], quoteMessageId: 'm1' };
  expect(splitContent(content, 12)).toEqual([
    { text: 'dòng một', quoteMessageId: 'm1' },
    { text: 'dòng hai' },
    { text: 'dòng ba', buttons: [button] },
  ]);
});

test('decomposed Vietnamese is counted and sent composed', () => {
  const text = 'ế'.repeat(2000);
  expect(splitContent({ text: text.normalize('NFD') })).toEqual([{ text }]);
});

test('no part is over the limit and no letter is lost, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const parts = splitContent({ text }, 40).map((part) => part.text);
      const letters = (value: string) => value.normalize('NFC').replace(/\s+/g, '');
      expect(parts.every((part) => part.length <= 40)).toBe(true);
      expect(letters(parts.join(' '))).toBe(letters(text));
    }),
  );
});

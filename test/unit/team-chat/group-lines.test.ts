import { describe, expect, test } from 'vitest';
import { groupLines, quotingLines } from '#test/fixtures/group-lines.ts';
import { understood } from './meaning.ts';

describe('a line typed in the group means', () => {
  test.each(groupLines)('"%s": %s', (line, meaning) => {
    expect(understood(line)).toBe(meaning);
  });
});

describe('a line that answers a post about a request means', () => {
  test.each(quotingLines)('"%s": %s', (line, meaning) => {
    expect(understood(line, 'question')).toBe(meaning);
  });

  test.each(quotingLines.filter(([, meaning]) => !meaning.startsWith('answer')))(
    'the same under a notice: "%s": %s',
    (line, meaning) => {
      expect(understood(line, 'notice')).toBe(meaning);
    },
  );
});

test('under a notice an appointment that may be with a colleague is asked back', () => {
  expect(understood('hẹn chị sáng mai đi cùng nhé', 'notice')).toBe('ask back: doubtful');
});

test('the table has lines enough, each once', () => {
  const lines = groupLines.map(([line]) => line);
  expect(lines.length + quotingLines.length).toBeGreaterThanOrEqual(220);
  expect(new Set(lines).size).toBe(lines.length);
});

import { describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import { isUrgent } from '#bot/understanding/decision.ts';
import { understand } from '#bot/understanding/understand.ts';
import { dangerLines } from '#test/fixtures/danger-lines.ts';

const heard = (text: string) => understand(text, { shelf: libraryShelf });

describe.each(dangerLines)('people who are $kind', ({ reasons, numbers, meant, harmless }) => {
  test('are understood, and given a number that helps', () => {
    const missed = meant.filter((text) => {
      const { reason = '', emergencyNumber, otherNumber } = heard(text).person ?? {};
      const given = [emergencyNumber, otherNumber];
      const isHelped = numbers.length === 0 || numbers.some((number) => given.includes(number));
      return !reasons.includes(reason) || !isHelped;
    });
    expect(missed).toEqual([]);
  });

  test('are not seen in what only sounds like it', () => {
    expect(harmless.filter((text) => isUrgent(heard(text)))).toEqual([]);
  });
});

test.each([
  'bị bóp cổ ngất xỉu',
  'chồng tạt nước sôi',
  'bạn trai bắt con gái em gửi hình khoả thân',
  'doạ tung ảnh',
  'tui bị đuổi ra khỏi nhà giữa đêm',
])('the village does not hear of what is done at home: "%s"', (text) => {
  const { person } = heard(text);
  expect(person && isIntimate(person)).toBe(true);
});

test.each(['tìm trẻ lạc', 'bà nội đi lạc', 'nhà bị trộm vào lấy hết', 'em bé bị bỏng nước sôi'])(
  'the village hears where neighbours can help: "%s"',
  (text) => {
    const { person } = heard(text);
    expect(person && isIntimate(person)).toBe(false);
  },
);

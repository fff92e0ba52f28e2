import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { readTimePhrase } from '#bot/team-chat/read-time-phrase.ts';

const dayMs = 86_400_000;
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 11, 31) })
  .map((at) => new Date(at));

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

const minuteOf = (at: Date) => Math.floor((at.getTime() + 7 * 3_600_000) / 60_000) % (24 * 60);
const daysAhead = (at: Date, count: number) => dayOf(new Date(at.getTime() + count * dayMs));

/** A day as it is said, and which day it is. */
const days: [string, (now: Date) => string][] = [
  ['mai', (now) => daysAhead(now, 1)],
  ['ngày mai', (now) => daysAhead(now, 1)],
  ['ngày kia', (now) => daysAhead(now, 2)],
  ['ngày mốt', (now) => daysAhead(now, 2)],
  ...[2, 3, 5, 10].map((count): [string, (now: Date) => string] => [
    `${count} ngày nữa`,
    (now) => daysAhead(now, count),
  ]),
];

/** Part of the day, the hours with which it is said, and where it begins and ends. */
const parts = [
  { part: 'sáng', hours: [5, 6, 7, 8, 9, 10, 11], add: 0, from: 5 * 60, to: 12 * 60 },
  { part: 'trưa', hours: [11, 12], add: 0, from: 11 * 60, to: 13 * 60 },
  { part: 'chiều', hours: [1, 2, 3, 4, 5, 6], add: 12, from: 13 * 60, to: 19 * 60 },
  { part: 'tối', hours: [6, 7, 8, 9], add: 12, from: 18 * 60, to: 22 * 60 },
];

test('whatever words are put together, no time is ever past', () => {
  const words = fc.constantFrom(
    ...'sáng trưa chiều tối đêm nay mai mốt kia ngày hôm qua thứ hai ba tư năm sáu bảy 7 2 chủ nhật tuần sau này tới cuối đầu mùng rằm tết âm lịch tháng 3 25 11 25/11 3/12/2026 15h 8h30 15:45 3 giờ rưỡi kém 10 phút nữa tiếng nửa lúc từ đến - / lát tí'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 9 }), instants, (said, now) => {
      const { time } = readTimePhrase(said.join(' '), now);
      if (time.kind === 'time') expect(time.at.getTime()).toBeGreaterThan(now.getTime());
    }),
    { numRuns: 5_000 },
  );
});

test('an hour of a part of a day lies on that day and in that part', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...parts)
        .chain((one) => fc.record({ one: fc.constant(one), hour: fc.constantFrom(...one.hours) })),
      fc.constantFrom(...days),
      fc.constantFrom('h', ' giờ', 'g'),
      fc.constantFrom<[string, number]>(['', 0], ['30', 30], [' rưỡi', 30], ['15', 15]),
      fc.boolean(),
      fc.boolean(),
      instants,
      ({ one, hour }, [day, which], unit, [minutes, count], partFirst, plain, now) => {
        const clock = `${hour}${unit}${/^\d/.test(minutes) && unit === ' giờ' ? ' ' : ''}${minutes}`;
        const said = partFirst ? `${one.part} ${day} ${clock}` : `${clock} ${one.part} ${day}`;
        // Typed without marks "sang" and "toi" are known by what follows or what stands before.
        const { time } = readTimePhrase(plain ? withoutMarks(said) : said, now);
        if (time.kind !== 'time') throw new Error(`"${said}" is ${time.kind}`);
        expect(dayOf(time.at)).toBe(which(now));
        expect(minuteOf(time.at)).toBe((hour + one.add) * 60 + count);
        expect(minuteOf(time.at)).toBeGreaterThanOrEqual(one.from);
        expect(minuteOf(time.at)).toBeLessThan(one.to);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a part of a day alone lies on that day and in that part', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.constantFrom(...days.slice(0, 4)),
      instants,
      ({ part, from, to }, [day, which], now) => {
        const { time } = readTimePhrase(`${part} ${day}`, now);
        if (time.kind !== 'time') throw new Error(`"${part} ${day}" is ${time.kind}`);
        expect(dayOf(time.at)).toBe(which(now));
        expect(minuteOf(time.at)).toBeGreaterThanOrEqual(from);
        expect(minuteOf(time.at)).toBeLessThan(to);
      },
    ),
  );
});

test('what remains of today is today, and asked for again when that part is over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parts), instants, ({ part, to }, now) => {
      const { time } = readTimePhrase(`${part} nay`, now);
      if (time.kind !== 'time') expect(time.kind).toBe('past');
      else {
        expect(dayOf(time.at)).toBe(dayOf(now));
        expect(minuteOf(time.at)).toBeLessThan(to);
      }
    }),
  );
});

test('a weekday is the next such day within a week, never today', () => {
  const names = ['chủ nhật', 'thứ 2', 'thứ ba', 'thứ tư', 'thứ 5', 'thứ sáu', 't7'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), instants, (weekday, now) => {
      const { time } = readTimePhrase(`9h sáng ${names[weekday]}`, now);
      const today = new Date(`${dayOf(now)}T00:00:00Z`).getUTCDay();
      if (today === weekday) {
        expect(time.kind).toBe('unsure');
        return;
      }
      if (time.kind !== 'time') throw new Error(`${names[weekday]} is ${time.kind}`);
      expect(dayOf(time.at)).toBe(daysAhead(now, (weekday - today + 7) % 7));
    }),
  );
});

test('a date is that date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 180 }), fc.boolean(), instants, (ahead, long, now) => {
      const day = daysAhead(now, ahead);
      const [year, month, date] = day.split('-').map(Number);
      const said = long ? `8h ngày ${date} tháng ${month} năm ${year}` : `8h ${date}/${month}`;
      const { time } = readTimePhrase(said, now);
      if (time.kind !== 'time') throw new Error(`"${said}" is ${time.kind}`);
      expect(dayOf(time.at)).toBe(day);
    }),
  );
});

import { expect, test } from 'vitest';
import { findDue, sayDue, sayReplyWindow, sayReturn } from '#app/features/team-inbox/due-words.ts';
import { appointmentsOfToday, orderQueue } from '#app/features/team-inbox/queue-order.ts';
import { testId } from './support/people.ts';
import { sampleClocks, sampleTeamRequest } from './support/samples.ts';

/** A Saturday morning, half past nine in Vietnam. */
const now = new Date('2026-11-21T02:30:00.000Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const hours = 60;
const days = 24 * hours;

test.each([
  [25, 'Trả lời bà con: còn 25 phút', 'soon'],
  [0.5, 'Trả lời bà con: còn 1 phút', 'soon'],
  [0, 'Trả lời bà con: vừa quá hẹn', 'over'],
  [-61, 'Trả lời bà con: quá hẹn 1 giờ', 'over'],
  [-2 * days - hours, 'Trả lời bà con: quá hẹn 2 ngày', 'over'],
  [80, 'Trả lời bà con: còn 1 giờ 20 phút', 'later'],
  [5 * hours + 20, 'Trả lời bà con: còn 5 giờ', 'later'],
  [13 * hours, 'Trả lời bà con: trước 22:30 hôm nay', 'later'],
  [22 * hours, 'Trả lời bà con: trước 07:30 ngày mai', 'later'],
  [3 * days, 'Trả lời bà con: trước 09:30 Thứ Ba 24/11', 'later'],
])('what is due in %s minutes is said as people say it: %s', (minutes, words, urgency) => {
  const due = findDue({ clocks: sampleClocks({ firstAnswerDueAt: inMinutes(minutes) }) }, now);
  expect(due && sayDue(due, now)).toBe(words);
  expect(due?.urgency).toBe(urgency);
});

test('of several clocks the next one is said, and of none nothing', () => {
  const clocks = sampleClocks({ updateDueAt: inMinutes(90), solutionDueAt: inMinutes(30) });
  expect(findDue({ clocks }, now)?.what).toBe('Làm cho xong');
  expect(findDue({ clocks: sampleClocks({}) }, now)).toBeUndefined();
});

test.each([
  [120, 'Còn 2 giờ thì trả về hàng chờ'],
  [-5, 'Sắp trả về hàng chờ'],
  [20 * hours, 'Đến 05:30 ngày mai chưa làm gì thì trả về hàng chờ'],
])('a claim that returns in %s minutes says so', (minutes, words) => {
  expect(sayReturn(sampleClocks({ claimReturnsAt: inMinutes(minutes) }), now)).toBe(words);
});

test.each([
  [31 * hours, 100 * hours, 'Còn 31 giờ trả lời miễn phí qua Zalo', false],
  [-1, 3 * days, 'Còn 3 ngày nhắn được qua Zalo', false],
  [-days, -1, 'Hết hạn nhắn Zalo: gọi hoặc đến nhà', true],
])(
  'the window of Zalo, free for %s and open for %s minutes more, is said',
  (free, open, words, isClosed) => {
    const clocks = sampleClocks({ replyFreeUntil: inMinutes(free), replyUntil: inMinutes(open) });
    expect(sayReplyWindow(clocks, now)).toEqual({ words, isClosed });
  },
);

test('who never wrote in Zalo is called or visited', () => {
  const never = { words: 'Zalo chưa báo được cho bà con: nhớ gọi hoặc đến nhà', isClosed: true };
  expect(sayReplyWindow(sampleClocks({}), now)).toEqual(never);
});

test('the queue has urgent ones first, then what is due soonest, then who waited longest', () => {
  const named = (n: number, change: object) => sampleTeamRequest({ id: testId(n), ...change });
  const later = named(1, { clocks: sampleClocks({ firstAnswerDueAt: inMinutes(90) }) });
  const overdue = named(2, { clocks: sampleClocks({ firstAnswerDueAt: inMinutes(-90) }) });
  const urgent = named(3, {
    kind: 'urgent',
    clocks: sampleClocks({ firstAnswerDueAt: inMinutes(100) }),
  });
  const oldest = named(4, { openedAt: '2026-11-01T02:00:00.000Z' });
  const newest = named(5, {});
  const order = orderQueue([newest, later, oldest, overdue, urgent]);
  expect(order).toEqual([urgent, overdue, later, oldest, newest]);
});

test('appointments of today are those of the day in Vietnam, soonest first, without what is over', () => {
  const at = (n: number, appointmentAt: string, change: object = {}) =>
    sampleTeamRequest({ id: testId(n), appointmentAt, ...change });
  const evening = at(1, '2026-11-21T12:00:00.000Z');
  const morning = at(2, '2026-11-20T17:30:00.000Z');
  const tomorrow = at(3, '2026-11-21T17:30:00.000Z');
  const done = at(4, '2026-11-21T03:00:00.000Z', { state: 'resolved' });
  expect(appointmentsOfToday([evening, tomorrow, done, morning], now)).toEqual([morning, evening]);
});

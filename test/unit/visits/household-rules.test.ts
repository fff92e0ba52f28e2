import { describe, expect, test } from 'vitest';
import { inOrderOfNeed } from '#bot/visits/household-order-rules.ts';
import { columnsOf, mayAssign } from '#bot/visits/household-rules.ts';
import type { Household } from '#shared/visits.ts';

const lan = { id: 'lan', isLeader: false };
const leader = { id: 'thuan', isLeader: true };

test.each<[string, typeof lan, string | null, string | null, boolean]>([
  ['the leader gives a free house to anybody', leader, null, 'hung', true],
  ['the leader takes a house from one for another', leader, 'lan', 'hung', true],
  ['the leader leaves a house to nobody', leader, 'lan', null, true],
  ['a member takes a free house', lan, null, 'lan', true],
  ['a member gives their own back', lan, 'lan', null, true],
  ['a member leaves everything as it is', lan, 'hung', 'hung', true],
  ['a member takes a house from another', lan, 'hung', 'lan', false],
  ['a member gives a free house to another', lan, null, 'hung', false],
  ['a member hands their own on', lan, 'lan', 'hung', false],
  ['a member takes a house away from another', lan, 'hung', null, false],
])('%s', (_what, member, current, next, isAllowed) => {
  const assign = () => mayAssign(member, current, next);
  if (isAllowed) expect(assign).not.toThrow();
  else expect(assign).toThrow('household/not-yours-to-assign');
});

describe('a change of a house', () => {
  const now = new Date('2026-03-02T01:00:00.000Z');
  const before = new Date('2026-02-01T01:00:00.000Z');
  const house = { refusedAt: null, closedAt: null };

  test('names only what it is about', () => {
    expect(columnsOf(house, {}, now)).toEqual({});
    expect(columnsOf(house, { place: '' }, now)).toEqual({ place: null });
    expect(columnsOf(house, { assignedTo: null }, now)).toEqual({ assignedTo: null });
  });

  test('to be left alone counts from the first time, and ends what was promised', () => {
    expect(columnsOf(house, { refused: true }, now)).toEqual({
      refusedAt: now,
      nextVisitDay: null,
    });
    const again = columnsOf({ ...house, refusedAt: before }, { refused: true }, now);
    expect(again).toEqual({ refusedAt: before, nextVisitDay: null });
    const back = columnsOf({ ...house, refusedAt: before }, { refused: false }, now);
    expect(back).toEqual({ refusedAt: null });
  });

  test('to be closed counts from the first time', () => {
    const again = columnsOf({ ...house, closedAt: before }, { closed: true }, now);
    expect(again).toEqual({ closedAt: before, nextVisitDay: null });
    expect(columnsOf({ ...house, closedAt: before }, { closed: false }, now)).toEqual({
      closedAt: null,
    });
  });
});

describe('houses in the order of need', () => {
  const today = '2026-03-02';
  const house = (name: string, change: Partial<Household> = {}): Household => ({
    id: name,
    name,
    place: null,
    villageName: 'Thôn 3',
    assignedTo: null,
    lastVisitAt: '2026-02-01T00:00:00.000Z',
    nextVisitDay: null,
    hasRefused: false,
    visitCount: 1,
    openRequests: [],
    openDeeds: [],
    ...change,
  });
  const request = { id: 'r', code: 'A1', question: 'Quên mật khẩu' };

  test.each<[string, Household[]]>([
    [
      'promised days first, the oldest promise before the others',
      [
        house('hứa hôm kia', { nextVisitDay: '2026-02-28' }),
        house('hứa hôm nay', { nextVisitDay: today, lastVisitAt: '2026-01-01T00:00:00.000Z' }),
        house('có câu hỏi', { openRequests: [request], lastVisitAt: null }),
      ],
    ],
    [
      'then open matters, a promise for later being none yet',
      [
        house('có câu hỏi', { openRequests: [request], lastVisitAt: '2026-02-02T00:00:00.000Z' }),
        house('chưa làm VNeID', {
          openDeeds: ['vneid-level-2'],
          lastVisitAt: '2026-02-03T00:00:00.000Z',
        }),
        house('hứa ngày mai', { nextVisitDay: '2026-03-03', lastVisitAt: null }),
      ],
    ],
    [
      'then the longest not visited, never being the longest',
      [
        house('chưa đến', { lastVisitAt: null }),
        house('đến từ lâu', { lastVisitAt: '2025-02-01T00:00:00.000Z' }),
        house('mới đến'),
      ],
    ],
    [
      'by name in Vietnamese order where nothing else tells them apart',
      [house('An'), house('Ăn'), house('Bính'), house('Đào')],
    ],
  ])('%s', (_what, expected) => {
    for (const order of [
      [...expected].reverse(),
      [...expected.slice(1), ...expected.slice(0, 1)],
    ]) {
      expect(inOrderOfNeed(order, today).map(({ name }) => name)).toEqual(
        expected.map(({ name }) => name),
      );
    }
  });
});

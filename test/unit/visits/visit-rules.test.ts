import { describe, expect, test } from 'vitest';
import { believe, houseAfter, respectRefusal } from '#bot/visits/visit-rules.ts';
import type { NewVisit, VisitResult } from '#shared/visits.ts';

const now = new Date('2026-03-02T01:00:00.000Z');
const told = (change: Partial<NewVisit> = {}) => ({
  visitedAt: '2026-03-01T08:30:00.000Z',
  result: 'done' as const,
  deeds: [],
  ...change,
});

describe('what is believed of a visit', () => {
  test.each([
    ['days ago, from a phone without network', '2026-02-20T08:30:00.000Z', undefined],
    ['sixty days ago', '2026-01-01T01:00:00.000Z', undefined],
    ['a clock that is some minutes ahead', '2026-03-02T01:10:00.000Z', undefined],
    ['a clock that is ahead', '2026-03-02T01:10:00.001Z', now],
    ['a clock that is years ahead', '2031-01-01T00:00:00.000Z', now],
    ['a clock that began anew when its battery died', '1970-01-01T00:00:00.000Z', now],
    ['more than sixty days ago', '2026-01-01T00:59:59.999Z', now],
  ])('%s', (_what, visitedAt, instead) => {
    expect(believe(told({ visitedAt }), now).visitedAt).toEqual(instead ?? new Date(visitedAt));
  });

  test.each([
    ['on the day itself', '2026-03-01', '2026-03-01'],
    ['a week later', '2026-03-08', '2026-03-08'],
    ['before the visit', '2026-02-28', null],
    ['in more than a year', '2027-04-01', null],
    ['never', undefined, null],
  ])('a promise to come again %s', (_when, nextDay, kept) => {
    const visit = nextDay === undefined ? told() : told({ nextDay });
    expect(believe(visit, now).nextDay).toBe(kept);
  });

  test('a visit just after midnight in Viet Nam may promise that day', () => {
    const visit = told({ visitedAt: '2026-03-01T17:30:00.000Z', nextDay: '2026-03-02' });
    expect(believe(visit, now).nextDay).toBe('2026-03-02');
    expect(believe({ ...visit, nextDay: '2026-03-01' }, now).nextDay).toBeNull();
  });

  test.each<[VisitResult, number]>([
    ['done', 1],
    ['partly', 1],
    ['nobody-home', 0],
    ['refused', 0],
  ])('%s keeps %i deeds', (result, kept) => {
    const deeds: NewVisit['deeds'] = [{ deed: 'health-card', people: 2 }];
    expect(believe(told({ result, deeds }), now).deeds).toHaveLength(kept);
  });

  test('nobody promises to come again to a house that refused', () => {
    const visit = told({ result: 'refused', nextDay: '2026-03-09' });
    expect(believe(visit, now).nextDay).toBeNull();
  });

  test('the same deed twice is added up, to no more than one visit can hold', () => {
    const deeds: NewVisit['deeds'] = [
      { deed: 'health-card', people: 2 },
      { deed: 'scam-advice', people: 20 },
      { deed: 'health-card', people: 1 },
      { deed: 'scam-advice', people: 20 },
    ];
    expect(believe(told({ deeds }), now).deeds).toEqual([
      { deed: 'health-card', people: 3 },
      { deed: 'scam-advice', people: 30 },
    ]);
  });
});

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));

test.each<[string, VisitResult, number, boolean]>([
  ['nobody was at home before it', 'nobody-home', 7, true],
  ['nobody was at home after it', 'nobody-home', 9, false],
  ['they refused again', 'refused', 9, true],
  ['they let the team in after it', 'done', 9, true],
])('to a house that refused at eight, where %s', (_what, result, hour, isWritten) => {
  const visit = { visitedAt: at(hour), result };
  const write = () => respectRefusal({ refusedAt: at(8) }, visit);
  if (isWritten) expect(write).not.toThrow();
  else expect(write).toThrow('household/left-alone');
});

describe('the visits of a house', () => {
  type Stop = { at: number; result: VisitResult; nextDay: string | null };

  /** How the house stands when the visits came to us in this order. */
  function standing(order: Stop[]) {
    let house = {
      lastVisitAt: null as Date | null,
      nextVisitDay: null as string | null,
      refusedAt: null as Date | null,
    };
    for (const [index, stop] of order.entries()) {
      const known = order.slice(0, index + 1).sort((one, other) => other.at - one.at);
      const newest = known[0] ?? stop;
      const welcome = known.find(({ result }) => result === 'done' || result === 'partly');
      house = houseAfter(
        house,
        { visitedAt: at(stop.at), result: stop.result },
        {
          newest: { visitedAt: at(newest.at), nextDay: newest.nextDay },
          lastWelcomeAt: welcome === undefined ? null : at(welcome.at),
        },
      );
    }
    return house;
  }

  const ordersOf = (stops: Stop[]): Stop[][] =>
    stops.length < 2
      ? [stops]
      : stops.flatMap((first) =>
          ordersOf(stops.filter((stop) => stop !== first)).map((rest) => [first, ...rest]),
        );

  test.each<[string, Stop[], { refusedAt: Date | null; nextVisitDay: string | null }]>([
    [
      'the newest promise counts',
      [
        { at: 1, result: 'done', nextDay: '2026-03-05' },
        { at: 2, result: 'partly', nextDay: '2026-03-20' },
        { at: 3, result: 'nobody-home', nextDay: '2026-03-09' },
      ],
      { refusedAt: null, nextVisitDay: '2026-03-09' },
    ],
    [
      'a visit without a promise ends the one before',
      [
        { at: 1, result: 'done', nextDay: '2026-03-05' },
        { at: 3, result: 'done', nextDay: null },
      ],
      { refusedAt: null, nextVisitDay: null },
    ],
    [
      'a refusal stands',
      [
        { at: 1, result: 'done', nextDay: '2026-03-05' },
        { at: 3, result: 'refused', nextDay: null },
      ],
      { refusedAt: at(3), nextVisitDay: null },
    ],
    [
      'being let in later takes it back',
      [
        { at: 1, result: 'refused', nextDay: null },
        { at: 2, result: 'refused', nextDay: null },
        { at: 3, result: 'done', nextDay: null },
      ],
      { refusedAt: null, nextVisitDay: null },
    ],
    [
      'the last refusal stands after being let in between',
      [
        { at: 1, result: 'refused', nextDay: null },
        { at: 2, result: 'done', nextDay: null },
        { at: 3, result: 'refused', nextDay: null },
      ],
      { refusedAt: at(3), nextVisitDay: null },
    ],
  ])('leave it the same in whatever order they come: %s', (_what, stops, expected) => {
    const newest = Math.max(...stops.map((stop) => stop.at));
    for (const order of ordersOf(stops)) {
      expect(standing(order)).toEqual({ ...expected, lastVisitAt: at(newest) });
    }
  });
});

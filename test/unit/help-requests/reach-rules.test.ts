import { describe, expect, test } from 'vitest';
import { decideReach } from '#bot/help-requests/reach-rules.ts';
import type { VisitWish } from '#shared/help-requests.ts';

/** Late in the evening of 2 March in Viet Nam. */
const now = new Date('2026-03-02T16:30:00Z');
const none = { contactPhone: null, visitDay: null, visitPart: null, visitPlace: null };
const onDay = (day: string): VisitWish => ({ day, part: 'morning' });

const refusal = (wish: Parameters<typeof decideReach>[0], at = now): string | undefined => {
  try {
    decideReach(wish, at);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('how somebody wants to be reached', () => {
  test('is in Zalo where nothing is said, and then no number and no house are kept', () => {
    expect(decideReach({}, now)).toEqual({ reachBy: 'zalo', ...none });
    const more = { reachBy: 'zalo', phone: '0912345678', visit: onDay('2026-03-03') } as const;
    expect(decideReach(more, now)).toEqual({ reachBy: 'zalo', ...none });
  });

  test('by phone needs a number', () => {
    expect(refusal({ reachBy: 'phone' })).toBe('help-request/phone-missing');
    expect(decideReach({ reachBy: 'phone', phone: '0912345678' }, now)).toEqual({
      reachBy: 'phone',
      ...none,
      contactPhone: '0912345678',
    });
  });

  test('at home needs a day; a number and the way to the house may go with it', () => {
    expect(refusal({ reachBy: 'visit' })).toBe('help-request/visit-missing');
    const visit = { day: '2026-03-03', part: 'evening', place: 'sau nhà văn hoá' } as const;
    expect(decideReach({ reachBy: 'visit', visit, phone: '0912345678' }, now)).toEqual({
      reachBy: 'visit',
      contactPhone: '0912345678',
      visitDay: '2026-03-03',
      visitPart: 'evening',
      visitPlace: 'sau nhà văn hoá',
    });
  });

  test.each([
    ['2026-03-01', 'help-request/visit-missing'],
    ['2026-03-02', undefined],
    ['2026-05-01', undefined],
    ['2026-05-02', 'help-request/visit-missing'],
  ])('on %s is judged by the day in Viet Nam', (day, code) => {
    expect(refusal({ reachBy: 'visit', visit: onDay(day) })).toBe(code);
  });

  test('after midnight in Viet Nam yesterday is over, though it is still today in Greenwich', () => {
    const afterMidnight = new Date('2026-03-02T17:30:00Z');
    const wish = { reachBy: 'visit', visit: onDay('2026-03-02') } as const;
    expect(refusal(wish)).toBeUndefined();
    expect(refusal(wish, afterMidnight)).toBe('help-request/visit-missing');
  });
});

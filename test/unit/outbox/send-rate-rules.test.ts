import { describe, expect, test } from 'vitest';
import { allowance, rateWaitMs, sendRateOf } from '#bot/outbox/send-rate-rules.ts';

describe('the bucket of an account', () => {
  test.each([
    { requestsPerMinute: 2000, capacity: 333.33, reserve: 66.67, perSecond: 33.33 },
    { requestsPerMinute: 100, capacity: 16.67, reserve: 3.33, perSecond: 1.67 },
    { requestsPerMinute: 6, capacity: 1, reserve: 0, perSecond: 0.1 },
    { requestsPerMinute: 1, capacity: 1, reserve: 0, perSecond: 0.02 },
  ])('holds ten seconds of $requestsPerMinute a minute, one at least', (expected) => {
    const rate = sendRateOf(expected.requestsPerMinute);
    expect(rate.capacity).toBeCloseTo(expected.capacity, 1);
    expect(rate.reserve).toBeCloseTo(expected.reserve, 1);
    expect(rate.perSecond).toBeCloseTo(expected.perSecond, 1);
  });

  test('lets replies take all of it and bulk four fifths', () => {
    const rate = sendRateOf(600);
    expect(allowance(rate, 'reply', 100)).toBe(100);
    expect(allowance(rate, 'bulk', 100)).toBe(80);
    expect(allowance(rate, 'bulk', 20)).toBe(0);
    expect(allowance(rate, 'reply', 0.9)).toBe(0);
    expect(allowance(rate, 'reply', -5)).toBe(0);
  });

  test('says how long until one may go', () => {
    const rate = sendRateOf(60);
    expect(rateWaitMs(rate, 'reply', 1)).toBe(0);
    expect(rateWaitMs(rate, 'reply', 0.5)).toBe(500);
    expect(rateWaitMs(rate, 'bulk', 1)).toBe(2000);
    expect(rateWaitMs(rate, 'reply', -4)).toBe(5000);
  });

  test('lets bulk of the slowest account go as well', () => {
    const rate = sendRateOf(1);
    expect(allowance(rate, 'bulk', rate.capacity)).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import type { SendOutcome } from '#bot/lib/ports.ts';
import {
  type Decision,
  decideAfterAbsence,
  decideAfterSending,
  retryDelayMs,
} from '#bot/outbox/retry-rules.ts';

const now = new Date('2026-09-08T08:00:00+07:00');
const inMs = (ms: number) => new Date(now.getTime() + ms);
const minute = 60_000;
/** The middle of the jitter: the delay as the table has it. */
const middle = 0.5;

describe('the wait before the next try', () => {
  test('grows from a minute to an hour after what Zalo refused', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 28].map(
      (attempts) => (retryDelayMs('slow', attempts, middle) ?? 0) / minute,
    );
    expect(minutes).toEqual([1, 5, 10, 30, 60, 60, 60]);
  });

  test('begins with seconds where Zalo was not reached', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (attempts) => (retryDelayMs('quick', attempts, middle) ?? 0) / 1000,
    );
    expect(seconds).toEqual([1, 5, 30, 60, 300, 600, 1800, 3600, 3600]);
  });

  test('is up to a quarter shorter or longer, so that messages do not come back together', () => {
    expect(retryDelayMs('slow', 1, 0)).toBe(45_000);
    expect(retryDelayMs('slow', 1, 0.999_999)).toBe(75_000);
  });

  test.each(['slow', 'quick'] as const)('ends after more than a day (%s)', (pace) => {
    let waitedMs = 0;
    let attempts = 1;
    for (; ; attempts += 1) {
      const delayMs = retryDelayMs(pace, attempts, middle);
      if (delayMs === undefined) break;
      waitedMs += delayMs;
    }
    expect(waitedMs).toBeGreaterThanOrEqual(24 * 60 * minute);
    expect(waitedMs).toBeLessThan(26 * 60 * minute);
    expect(attempts).toBeLessThan(40);
  });
});

type Case = {
  name: string;
  outcome: SendOutcome;
  attempts?: number;
  expiresAt?: Date;
  decision: Decision;
};

const refused = (
  verdict: Extract<SendOutcome, { kind: 'refused' }>['verdict'],
  code: string,
  zaloErrorCode: number | null,
): SendOutcome => ({ kind: 'refused', verdict, code, zaloErrorCode });

const cases: Case[] = [
  {
    name: 'sent',
    outcome: { kind: 'sent', messageId: 'm1' },
    decision: { state: 'sent', messageId: 'm1' },
  },
  {
    name: 'a lost answer is asked about in three seconds and never sent again unasked',
    outcome: { kind: 'unknown' },
    decision: {
      state: 'unknown',
      nextAttemptAt: inMs(3000),
      reason: { failureCode: 'answer-lost', zaloErrorCode: null },
    },
  },
  {
    name: 'not reached is tried again after a second',
    outcome: { kind: 'not-reached' },
    decision: {
      state: 'queued',
      nextAttemptAt: inMs(1000),
      isCounted: true,
      reason: { failureCode: 'not-reached', zaloErrorCode: null },
    },
  },
  {
    name: 'a passing refusal is tried again after a minute',
    outcome: refused('retry', 'sending-failed', -200),
    decision: {
      state: 'queued',
      nextAttemptAt: inMs(minute),
      isCounted: true,
      reason: { failureCode: 'sending-failed', zaloErrorCode: -200 },
    },
  },
  {
    name: 'a refusal on the way, without a number of Zalo, is tried again after a second',
    outcome: refused('retry', 'server-error', null),
    decision: {
      state: 'queued',
      nextAttemptAt: inMs(1000),
      isCounted: true,
      reason: { failureCode: 'server-error', zaloErrorCode: null },
    },
  },
  {
    name: 'after a day of refusals it fails for good',
    outcome: refused('retry', 'sending-failed', -200),
    attempts: 29,
    decision: {
      state: 'failed',
      reason: { failureCode: 'sending-failed', zaloErrorCode: -200 },
    },
  },
  {
    name: 'it expires when its next try would come too late',
    outcome: refused('retry', 'sending-failed', -200),
    expiresAt: inMs(minute),
    decision: {
      state: 'expired',
      reason: { failureCode: 'sending-failed', zaloErrorCode: -200 },
    },
  },
  ...(
    [
      ['wait-for-rate', 'rate-limited', -32],
      ['renew-token', 'token-expired', -220],
      ['pause-account', 'account-disabled', -204],
    ] as const
  ).map(([verdict, code, number]) => ({
    name: `${verdict} is not an attempt`,
    outcome: refused(verdict, code, number),
    decision: {
      state: 'queued' as const,
      nextAttemptAt: now,
      isCounted: false,
      reason: { failureCode: code, zaloErrorCode: number },
    },
  })),
  ...(
    [
      ['stop-recipient', 'window-closed', -230],
      ['tell-staff', 'parameter-invalid', -201],
    ] as const
  ).map(([verdict, code, number]) => ({
    name: `${verdict} fails at once`,
    outcome: refused(verdict, code, number),
    decision: {
      state: 'failed' as const,
      reason: { failureCode: code, zaloErrorCode: number },
    },
  })),
];

describe('after a try to send', () => {
  test.each(cases)('$name', ({ outcome, attempts = 1, expiresAt = null, decision }) => {
    expect(decideAfterSending({ attempts, expiresAt }, outcome, now, middle)).toEqual(decision);
  });
});

describe('when the conversation does not hold the message', () => {
  const answer = { lane: 'reply', attempts: 1, expiresAt: null } as const;
  const reason = { failureCode: 'answer-lost', zaloErrorCode: null };

  test('an answer is sent again, rather twice than never', () => {
    expect(decideAfterAbsence(answer, now, middle)).toEqual({
      state: 'queued',
      nextAttemptAt: inMs(1000),
      isCounted: true,
      reason,
    });
  });

  test('one of many is rather lost than sent twice', () => {
    expect(decideAfterAbsence({ ...answer, lane: 'bulk' }, now, middle)).toEqual({
      state: 'failed',
      reason: { failureCode: 'lost', zaloErrorCode: null },
    });
  });

  test('an answer that would come after its expiry expires', () => {
    expect(decideAfterAbsence({ ...answer, expiresAt: inMs(500) }, now, middle)).toEqual({
      state: 'expired',
      reason,
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { answer, reopen } from '#bot/help-requests/help-request-rules.ts';
import {
  answeredListensMs,
  awaitsWord,
  listens,
  rate,
} from '#bot/help-requests/resident-word-rules.ts';
import type { HelpRequestState } from '#shared/help-requests.ts';
import { lan, later, nhung, opened, outcome, requestIn } from './requests.ts';

const unclaimed = { claimedBy: null, claimedAt: null };
const unresolved = {
  resolvedAt: null,
  resolvedByMember: null,
  resolvedByOfficer: null,
  result: null,
  resultKind: null,
  dossierCode: null,
};

describe("the resident's word", () => {
  const reopenedForLan = {
    change: {
      state: 'claimed',
      claimedBy: 'lan',
      claimedAt: later,
      ...unresolved,
      residentWord: 'not-solved',
    },
    outcome: 'reopened',
  };
  const rated = (request: HelpRequest, word: 'solved' | 'partly' | 'not-solved', by = lan) =>
    outcome(() => rate(request, word, by, later));

  test.each([
    ['open', 'help-request/not-finished'],
    ['claimed', 'help-request/not-finished'],
    ['escalated', 'help-request/not-finished'],
    ['cancelled', 'help-request/finished'],
  ] as const)('is refused in %s before the first answer', (state, code) => {
    for (const word of ['solved', 'partly', 'not-solved'] as const) {
      expect(rated(requestIn(state), word)).toBe(code);
    }
  });

  test('"được rồi" closes an answered request in the name of whoever answered', () => {
    expect(rated(requestIn('answered'), 'solved')).toEqual({
      change: {
        state: 'resolved',
        resolvedAt: later,
        resolvedByMember: 'lan',
        resolvedByOfficer: null,
        result: null,
        resultKind: null,
        dossierCode: null,
        lastHelperId: 'lan',
        residentWord: 'solved',
      },
      outcome: 'resolved',
    });
  });

  test('"được rồi" after the end is noted, once', () => {
    const done = requestIn('resolved');
    expect(rated(done, 'solved')).toEqual({ change: { residentWord: 'solved' }, outcome: 'noted' });
    expect(rated({ ...done, residentWord: 'solved' }, 'solved')).toBeUndefined();
  });

  test('"mới được một phần" gives it back to the last helper as well, once', () => {
    for (const state of ['answered', 'resolved'] as const) {
      const request = requestIn(state);
      expect(rated(request, 'partly')).toEqual({
        ...reopenedForLan,
        change: { ...reopenedForLan.change, residentWord: 'partly' },
      });
      expect(rated({ ...request, residentWord: 'partly' }, 'partly')).toBeUndefined();
    }
  });

  test('of what is open again already another word is noted and changes no state', () => {
    const reopenedOnce = requestIn('claimed', { firstAnsweredAt: opened, residentWord: 'partly' });
    expect(rated(reopenedOnce, 'not-solved')).toEqual({
      change: { residentWord: 'not-solved' },
      outcome: 'noted',
    });
  });

  test('"chưa được" gives it back to the last helper', () => {
    expect(rated(requestIn('answered'), 'not-solved')).toEqual(reopenedForLan);
    expect(rated(requestIn('resolved'), 'not-solved')).toEqual(reopenedForLan);
    expect(rated(requestIn('resolved', { residentWord: 'solved' }), 'not-solved')).toEqual(
      reopenedForLan,
    );
  });

  test('"chưa được" gives it to the whole team where the last helper is not known', () => {
    expect(
      rated(requestIn('answered', { ...unclaimed, lastHelperId: null }), 'not-solved'),
    ).toEqual({
      ...reopenedForLan,
      change: { ...reopenedForLan.change, state: 'open', ...unclaimed },
    });
  });

  test('"chưa được" to the commune stays with the commune', () => {
    const escalated = { ...reopenedForLan.change, state: 'escalated', ...unclaimed };
    const byOfficer = { resolvedByMember: null, resolvedByOfficer: 'nhung' };
    for (const request of [
      requestIn('escalated', { firstAnsweredAt: opened }),
      requestIn('resolved', byOfficer),
    ]) {
      expect(rated(request, 'not-solved')).toEqual({ change: escalated, outcome: 'reopened' });
    }
  });

  test('"chưa được" twice to the same answer reopens once', () => {
    const reopened = requestIn('claimed', { firstAnsweredAt: opened, residentWord: 'not-solved' });
    expect(rated(reopened, 'not-solved')).toBeUndefined();
  });

  test('"chưa được" to a second answer reopens again', () => {
    const reopened = requestIn('claimed', { firstAnsweredAt: opened, residentWord: 'not-solved' });
    const again = { ...reopened, ...answer(reopened, lan, later) } as HelpRequest;
    expect(rated(again, 'not-solved')).toEqual(reopenedForLan);
    const atCommune = requestIn('escalated', {
      firstAnsweredAt: opened,
      residentWord: 'not-solved',
    });
    const answeredThere = { ...atCommune, ...answer(atCommune, nhung, later) } as HelpRequest;
    expect(rated(answeredThere, 'not-solved')).toMatchObject({ outcome: 'reopened' });
  });
});

describe('taking a request up again', () => {
  test('gives a resolved one back to the last helper', () => {
    expect(reopen(requestIn('resolved'), later)).toEqual({
      state: 'claimed',
      claimedBy: 'lan',
      claimedAt: later,
      ...unresolved,
    });
  });

  test('gives one that the commune resolved back to the commune', () => {
    const byCommune = requestIn('resolved', {
      resolvedByMember: null,
      resolvedByOfficer: nhung.id,
    });
    expect(reopen(byCommune, later)).toMatchObject({ state: 'escalated', ...unclaimed });
  });

  test('puts a cancelled one before the team, or before whoever had helped, without a verdict', () => {
    const nobodyHelped = requestIn('cancelled', { lastHelperId: null });
    expect(reopen(nobodyHelped, later)).toEqual({ state: 'open', ...unclaimed, ...unresolved });
    const lanHelped = requestIn('cancelled', { lastHelperId: lan.id });
    expect(reopen(lanHelped, later)).toMatchObject({ state: 'claimed', claimedBy: 'lan' });
  });

  test.each(['open', 'claimed', 'answered', 'escalated'] as const)(
    'changes nothing in %s',
    (state) => {
      expect(reopen(requestIn(state), later)).toBeUndefined();
    },
  );
});

describe('what the resident says next', () => {
  const at = (state: HelpRequestState, afterMs: number) =>
    listens({ state, updatedAt: opened }, new Date(opened.getTime() + afterMs));

  test('belongs to an unfinished request however long it waits', () => {
    const year = 365 * 24 * 3_600_000;
    for (const state of ['open', 'claimed', 'escalated'] as const)
      expect(at(state, year)).toBe(true);
  });

  test('belongs to an answered one for 48 hours', () => {
    expect(at('answered', answeredListensMs - 1)).toBe(true);
    expect(at('answered', answeredListensMs)).toBe(false);
  });

  test('is a new question after the end', () => {
    for (const state of ['resolved', 'cancelled'] as const) expect(at(state, 0)).toBe(false);
  });
});

describe('a typed word about a finished request', () => {
  const takes = (
    changed: Parameters<typeof requestIn>[1],
    word: 'solved' | 'not-solved',
    afterMs = 0,
  ) => awaitsWord(requestIn('resolved', changed), word, new Date(opened.getTime() + afterMs));

  test('is taken for 48 hours, "chưa được" also after another word', () => {
    expect(takes({}, 'solved')).toBe(true);
    expect(takes({ residentWord: 'solved' }, 'solved')).toBe(false);
    expect(takes({ residentWord: 'solved' }, 'not-solved')).toBe(true);
    expect(takes({}, 'not-solved', answeredListensMs)).toBe(false);
  });

  test('is not taken for a cancelled one', () => {
    expect(awaitsWord(requestIn('cancelled'), 'not-solved', opened)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import {
  answer,
  type Change,
  cancel,
  claim,
  escalate,
  type Helper,
  handOverToMember,
  handOverToVillage,
  release,
  resolve,
} from '#bot/help-requests/help-request-rules.ts';
import { rate } from '#bot/help-requests/resident-word-rules.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { residentWords } from '#shared/help-requests.ts';
import { hung, lan, nhung, opened, requestIn } from './requests.ts';

type Life = { request: HelpRequest; answeredBy: Helper | undefined; now: Date };
type Act = { name: string; decide: (life: Life) => Change | undefined; answers?: Helper };

const member = fc.constantFrom(lan, hung);
const helper = fc.constantFrom<Helper[]>(lan, hung, nhung);

/** Anything that anybody may do, whether it is allowed now or not. */
const act: fc.Arbitrary<Act> = fc.oneof(
  member.map(({ id }) => ({
    name: `${id} claims`,
    decide: ({ request, now }: Life) => claim(request, id, now),
  })),
  member.map(({ id }) => ({
    name: `${id} releases`,
    decide: ({ request }: Life) => release(request, id),
  })),
  helper.map((who) => ({
    name: `${who.id} answers`,
    answers: who,
    decide: ({ request, now }: Life) => answer(request, who, now),
  })),
  helper.map((who) => ({
    name: `${who.id} resolves`,
    decide: ({ request, now }: Life) => resolve(request, who, { result: 'xong' }, now),
  })),
  member.map(({ id }) => ({
    name: `handed to ${id}`,
    decide: ({ request, now }: Life) => handOverToMember(request, id, now),
  })),
  fc.constantFrom('che', '3').map((village) => ({
    name: `handed to thôn ${village}`,
    decide: ({ request }: Life) =>
      handOverToVillage(request, { areaId: `thon-${village}`, teamId: `to-${village}` }),
  })),
  fc.constant({ name: 'escalated', decide: ({ request }: Life) => escalate(request) }),
  fc.constantFrom(...residentWords).map((word) => ({
    name: `resident says ${word}`,
    decide: ({ request, answeredBy, now }: Life) => rate(request, word, answeredBy, now)?.change,
  })),
  fc.constant({ name: 'cancelled', decide: ({ request }: Life) => cancel(request) }),
);

/** What was decided, or nothing where it was refused. */
function tryTo(one: Act, life: Life): Change | undefined {
  try {
    return one.decide(life);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** Lives one life and checks every step of it. */
function live(acts: Act[], check: (before: HelpRequest, after: HelpRequest, one: Act) => void) {
  const life: Life = { request: requestIn('open'), answeredBy: undefined, now: opened };
  for (const one of acts) {
    life.now = new Date(life.now.getTime() + 60_000);
    const change = tryTo(one, life);
    if (change === undefined) continue;
    const after = { ...life.request, ...change };
    check(life.request, after, one);
    life.request = after;
    if (one.answers !== undefined) life.answeredBy = one.answers;
  }
}

/** The same as the constraints of migrations/0001, which would refuse the row. */
function expectWhole(request: HelpRequest) {
  expect(request.claimedBy === null).toBe(request.claimedAt === null);
  if (request.state === 'claimed') expect(request.claimedBy).not.toBeNull();
  if (request.state === 'open') expect(request.claimedBy).toBeNull();
  expect(request.state === 'resolved').toBe(request.resolvedAt !== null);
}

describe('whatever is done with a request in whatever order', () => {
  const always = (check: Parameters<typeof live>[1]) =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => live(acts, check)),
      { numRuns: 1_000 },
    );

  test('its row keeps the constraints of the database', () => {
    always((_before, after) => expectWhole(after));
  });

  test('it is resolved by exactly one helper or by nobody', () => {
    always((_before, after) => {
      const names = [after.resolvedByMember, after.resolvedByOfficer].filter((id) => id !== null);
      expect(names).toHaveLength(after.state === 'resolved' ? 1 : 0);
      if (after.state !== 'resolved') expect(after.result).toBeNull();
    });
  });

  test('a claim passes to another member only by release, hand-over or the end', () => {
    always((before, after, one) => {
      if (one.name.endsWith('claims') && before.claimedBy !== null) {
        expect(after.claimedBy).toBe(before.claimedBy);
      }
    });
  });

  test('nobody holds what the commune or nobody has', () => {
    always((_before, after) => {
      if (['open', 'escalated', 'cancelled'].includes(after.state)) {
        expect(after.claimedBy).toBeNull();
      }
    });
  });

  test('a cancelled request never changes again', () => {
    always((before) => expect(before.state).not.toBe('cancelled'));
  });

  test('the first answer keeps its time', () => {
    always((before, after) => {
      if (before.firstAnsweredAt !== null) {
        expect(after.firstAnsweredAt).toEqual(before.firstAnsweredAt);
      }
    });
  });

  test('a finished request lives again only when the resident says that it is not all solved', () => {
    always((before, after, one) => {
      if (before.state === 'resolved' && after.state !== 'resolved') {
        expect(['resident says not-solved', 'resident says partly']).toContain(one.name);
      }
    });
  });

  test('it never asks for a word and then takes none', () => {
    always((_before, after, one) => {
      if (one.answers !== undefined) {
        expect(['not-solved', 'partly']).not.toContain(after.residentWord);
      }
    });
  });
});

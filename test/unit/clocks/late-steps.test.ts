import { expect, test } from 'vitest';
import { defaultFrames, defaultPolicies } from '#bot/clocks/default-clock-rules.ts';
import { waitForWork } from '#bot/clocks/plan-rules.ts';
import type { ClockStepKind } from '#shared/clocks.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';

const calendar = { frames: defaultFrames, keepsHolidays: false, exceptions: [] };
const at = (time: string) => new Date(`2026-03-${time}:00+07:00`);

test.each<[HelpRequestKind, ClockStepKind, string, string, string | undefined]>([
  // Work ends at eight in the evening; a sweep is seconds late, and may be so over the end of it.
  ['question', 'remind-group', '03T19:59', '03T20:01', '03T19:59'],
  ['question', 'remind-group', '03T19:20', '03T20:01', '04T07:00'],
  ['question', 'remind-group', '03T19:20', '03T19:55', '03T19:20'],
  ['question', 'escalate', '03T18:00', '03T23:00', '04T07:00'],
  ['urgent', 'escalate', '03T18:00', '03T23:00', '03T18:00'],
  ['urgent', 'remind-leader', '03T18:00', '03T23:00', '04T07:00'],
])('of %s, %s that was due at %s and is seen at %s is due at %s', (of, kind, due, now, then) => {
  const step = { kind, sinceAt: at('02T08:00'), dueAt: at(due) };
  const rule = { policy: defaultPolicies[of], calendar };
  expect(waitForWork(rule, [step], at(now)).map(({ dueAt }) => dueAt)).toEqual(
    then === undefined ? [] : [at(then)],
  );
});

/** The free window closes 48 hours after the resident's last word. */
test.each<[string, string, string | undefined]>([
  ['01T08:00', '02T22:00', '03T07:00'],
  ['01T06:30', '02T20:45', '02T16:00'],
  ['01T06:30', '02T23:00', '02T16:00'],
  ['01T05:00', '02T23:00', undefined],
  ['01T08:00', '03T08:00', undefined],
])('of a window since %s, what was due and is seen at %s is due at %s', (since, now, then) => {
  const step = {
    kind: 'free-window-closing' as const,
    sinceAt: at(since),
    dueAt: at('02T16:00'),
  };
  const rule = { policy: defaultPolicies.question, calendar };
  expect(waitForWork(rule, [step], at(now)).map(({ dueAt }) => dueAt)).toEqual(
    then === undefined ? [] : [at(then)],
  );
});

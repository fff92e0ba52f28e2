import type { ClockPolicy, ReopenPolicy, WeekFrames } from '#shared/clocks.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';

/** Mornings, afternoons and evenings, the midday rest apart. */
const volunteersDay = [
  { from: 7 * 60, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 20 * 60 },
];

/**
 * Where no area has a calendar of its own: neighbours who help after work and at weekends (all five teams of the news stories
 * do), so every day counts, eleven hours of it.
 */
export const defaultFrames: WeekFrames = Array.from({ length: 7 }, () => volunteersDay);

const hour = 60;
/** Eleven hours of the calendar above. */
const day = 11 * hour;

/**
 * Where no area has a policy of its own; ours, for staff to change. Two bounds come from elsewhere: Zalo brings an answer free
 * of charge for 48 hours, so what nobody took is with the commune after one working day, two for a visit, while it still can be answered
 * there; and somebody who is being robbed, or who holds the phone at a step in their hand, waits minutes and not days.
 */
export const defaultPolicies: Record<HelpRequestKind, ClockPolicy> = {
  urgent: {
    kind: 'urgent',
    firstAnswerMinutes: 15,
    updateMinutes: 30,
    solutionMinutes: day,
    silentClaimMinutes: 40,
    remindGroupMinutes: 10,
    remindLeaderMinutes: 20,
    escalateMinutes: 45,
  },
  step: {
    kind: 'step',
    firstAnswerMinutes: hour,
    updateMinutes: 2 * hour,
    solutionMinutes: 2 * day,
    silentClaimMinutes: 4 * hour,
    remindGroupMinutes: 30,
    remindLeaderMinutes: 2 * hour,
    escalateMinutes: day,
  },
  question: {
    kind: 'question',
    firstAnswerMinutes: 4 * hour,
    updateMinutes: 5 * hour,
    solutionMinutes: 3 * day,
    silentClaimMinutes: 8 * hour,
    remindGroupMinutes: 2 * hour,
    remindLeaderMinutes: 5 * hour,
    escalateMinutes: day,
  },
  visit: {
    kind: 'visit',
    firstAnswerMinutes: 6 * hour,
    updateMinutes: day,
    solutionMinutes: 5 * day,
    silentClaimMinutes: 2 * day,
    remindGroupMinutes: 3 * hour,
    remindLeaderMinutes: 8 * hour,
    escalateMinutes: 2 * day,
  },
};

/** A finished request is the same one for a week, as people expect who say "chưa được" after trying at home. */
export const defaultReopening: ReopenPolicy = {
  mode: 'same-within',
  withinDays: 7,
  keepsHelper: true,
};

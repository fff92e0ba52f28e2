import type { ClockPolicy } from '#shared/clocks.ts';
import type { policyNames } from './texts.ts';

type PolicyTime = keyof typeof policyNames;

/** Hours and minutes as they were typed; both empty is never. */
export type DurationDraft = { hours: string; minutes: string };
export type PolicyDraft = Record<PolicyTime, DurationDraft>;

const shortest = 5;
const longest = 40_320;
const mayBeNever: readonly PolicyTime[] = [
  'remindGroupMinutes',
  'remindLeaderMinutes',
  'escalateMinutes',
];

export function toDurationDraft(minutes: number | null): DurationDraft {
  if (minutes === null) return { hours: '', minutes: '' };
  return { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) };
}

/** Minutes, null for never; undefined where that cannot be read or is not allowed. */
function readDuration(time: PolicyTime, draft: DurationDraft): number | null | undefined {
  const typed = [draft.hours.trim(), draft.minutes.trim()];
  if (typed.every((part) => part === '')) return mayBeNever.includes(time) ? null : undefined;
  if (!typed.every((part) => /^\d{0,3}$/.test(part))) return undefined;
  const minutes = Number(typed[0]) * 60 + Number(typed[1]);
  return minutes >= shortest && minutes <= longest ? minutes : undefined;
}

/** Undefined where one of its times is wrong. */
export function toPolicy(kind: ClockPolicy['kind'], draft: PolicyDraft): ClockPolicy | undefined {
  const firstAnswerMinutes = readDuration('firstAnswerMinutes', draft.firstAnswerMinutes);
  const updateMinutes = readDuration('updateMinutes', draft.updateMinutes);
  const solutionMinutes = readDuration('solutionMinutes', draft.solutionMinutes);
  const silentClaimMinutes = readDuration('silentClaimMinutes', draft.silentClaimMinutes);
  const remindGroupMinutes = readDuration('remindGroupMinutes', draft.remindGroupMinutes);
  const remindLeaderMinutes = readDuration('remindLeaderMinutes', draft.remindLeaderMinutes);
  const escalateMinutes = readDuration('escalateMinutes', draft.escalateMinutes);
  if (!firstAnswerMinutes || !updateMinutes || !solutionMinutes || !silentClaimMinutes) return;
  if (remindGroupMinutes === undefined || remindLeaderMinutes === undefined) return;
  if (escalateMinutes === undefined) return;
  return {
    kind,
    firstAnswerMinutes,
    updateMinutes,
    solutionMinutes,
    silentClaimMinutes,
    remindGroupMinutes,
    remindLeaderMinutes,
    escalateMinutes,
  };
}

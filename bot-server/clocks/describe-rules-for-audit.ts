import type { ClockRules, WeekFrames, WorkFrame } from '#shared/clocks.ts';

/** The rules in force in an area as the audit keeps them: one value for each that can be changed by itself. */
export function describeRulesForAudit(rules: ClockRules): Record<string, unknown> {
  const { calendar, reopening } = rules;
  return {
    ...Object.fromEntries(rules.policies.map(({ kind, ...policy }) => [`policy-${kind}`, policy])),
    week: describeWeek(calendar.frames),
    keepsHolidays: calendar.keepsHolidays,
    isOwnWeek: calendar.isOwn,
    reopening,
  };
}

/** Seven days, Sunday first: "– | 07:00–11:30 13:30–17:00 | …". */
function describeWeek(week: WeekFrames): string {
  return week.map((frames) => describeFrames(frames)).join(' | ');
}

export function describeFrames(frames: readonly WorkFrame[]): string {
  return frames.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' ') || '–';
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

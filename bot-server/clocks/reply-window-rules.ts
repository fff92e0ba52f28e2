import { addWorkingMinutes, leaveWorkingMinutes, type WorkingCalendar } from './calendar-rules.ts';
import type { PlannedStep } from './plan-rules.ts';
import type { Turn } from './turn-rules.ts';

const hourMs = 3_600_000;

/** Zalo brings a reply free of charge for 48 hours after the resident's last act, and for seven days at all. */
export const replyWindows = [
  { kind: 'free-window-closing', lastsMs: 48 * hourMs, leaveMinutes: 4 * 60 },
  { kind: 'window-closing', lastsMs: 7 * 24 * hourMs, leaveMinutes: 8 * 60 },
] as const;

/**
 * While a resident of the chat waits for the team, it is told of each window while it still has working time to call or come by:
 * four hours before the free one closes, eight before the last one. What was agreed comes first.
 */
export function planWindowSteps(
  calendar: WorkingCalendar,
  turn: Turn,
  lastInteractionAt: Date | undefined,
): PlannedStep[] {
  if (lastInteractionAt === undefined || turn.waitingSince === undefined) return [];
  const waitingSince = turn.waitingSince;
  return replyWindows.flatMap(({ kind, lastsMs, leaveMinutes }) => {
    const closesAt = new Date(lastInteractionAt.getTime() + lastsMs);
    if (waitingSince >= closesAt) return [];
    const dueAt =
      leaveWorkingMinutes(calendar, waitingSince, closesAt, leaveMinutes) ??
      addWorkingMinutes(calendar, waitingSince, 0);
    if (dueAt === undefined || dueAt >= closesAt) return [];
    return [{ kind, sinceAt: lastInteractionAt, dueAt }];
  });
}

import { replyWindowMs } from '#bot/lib/reply-window.ts';
import { addWorkingMinutes, leaveWorkingMinutes, type WorkingCalendar } from './calendar-rules.ts';
import type { PlannedStep } from './plan-rules.ts';
import type { Turn } from './turn-rules.ts';

/** How long before a window closes, in working time, the team hears of it. */
const leaveMinutes = { 'free-window-closing': 4 * 60, 'window-closing': 8 * 60 } as const;

const kinds = ['free-window-closing', 'window-closing'] as const;

/** When the window closes that a step tells of; `undefined` of any other step. */
export function closeOfWindow({ kind, sinceAt }: PlannedStep): Date | undefined {
  return kind === 'free-window-closing' || kind === 'window-closing'
    ? new Date(sinceAt.getTime() + replyWindowMs[kind])
    : undefined;
}

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
  return kinds.flatMap((kind) => {
    const closesAt = new Date(lastInteractionAt.getTime() + replyWindowMs[kind]);
    if (waitingSince >= closesAt) return [];
    const dueAt =
      leaveWorkingMinutes(calendar, waitingSince, closesAt, leaveMinutes[kind]) ??
      addWorkingMinutes(calendar, waitingSince, 0);
    if (dueAt === undefined || dueAt >= closesAt) return [];
    return [{ kind, sinceAt: lastInteractionAt, dueAt }];
  });
}

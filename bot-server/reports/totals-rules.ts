import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { TotalsWeek } from '#shared/home.ts';

/** What was counted in one area in one week; `answerMinutes` is the sum of all answers. */
export type AreaWeek = {
  areaId: string;
  week: string;
  opened: number;
  resolved: number;
  answered: number;
  answerMinutes: number;
  visits: number;
  reads: number;
};

const dayMs = 24 * 3_600_000;

/** The Mondays of the last `weeks` weeks in Asia/Ho_Chi_Minh, the oldest first; the last week is still running. */
export function weeksBefore(now: Date, weeks: number): string[] {
  const today = new Date(`${dayOf(now)}T00:00:00Z`);
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * dayMs;
  return Array.from({ length: weeks }, (_, at) =>
    new Date(monday - (weeks - 1 - at) * 7 * dayMs).toISOString().slice(0, 10),
  );
}

/** Several areas together. A week that ended before any of them had anything to count is null throughout, not nought. */
export function sumWeeks(
  rows: AreaWeek[],
  beginnings: Map<string, string | null>,
  areaIds: string[],
  mondays: string[],
): { since: string | null; weeks: TotalsWeek[] } {
  const wanted = new Set(areaIds);
  const own = rows.filter(({ areaId }) => wanted.has(areaId));
  const days = areaIds.flatMap((id) => beginnings.get(id) ?? []).toSorted();
  const since = days[0] ?? null;
  return {
    since,
    weeks: mondays.map((week): TotalsWeek => {
      const end = new Date(Date.parse(`${week}T00:00:00Z`) + 7 * dayMs).toISOString().slice(0, 10);
      if (since === null || end <= since) return missing(week);
      const ofWeek = own.filter((row) => row.week === week);
      const total = (name: Exclude<keyof AreaWeek, 'areaId' | 'week'>) =>
        ofWeek.reduce((sum, row) => sum + row[name], 0);
      const answered = total('answered');
      return {
        week,
        opened: total('opened'),
        resolved: total('resolved'),
        answered,
        answerMinutes: answered === 0 ? null : Math.round(total('answerMinutes') / answered),
        visits: total('visits'),
        reads: total('reads'),
      };
    }),
  };
}

function missing(week: string): TotalsWeek {
  const nothing = { opened: null, resolved: null, answered: null, answerMinutes: null };
  return { week, ...nothing, visits: null, reads: null };
}

import type { OpenMinutes } from './check-month.ts';
import { instantOf } from './month.ts';
import type { TeamOfMonth } from './province.ts';

/** Of the month, by the official calendar of 2026. */
const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
const weekMinutes = 7 * 24 * 60;

/** Looks at every minute by itself, on the wall clock of Viet Nam. */
function openMinutesOf(team: TeamOfMonth, end: number): OpenMinutes {
  const length = end + weekMinutes + 2;
  const isOpen = new Uint8Array(length);
  const before = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const there = new Date(instantOf(at).getTime() + 7 * 3_600_000);
    const day = there.toISOString().slice(0, 10);
    const minute = there.getUTCHours() * 60 + there.getUTCMinutes();
    const isHarvest =
      team.harvest !== undefined && team.harvest.first <= day && day <= team.harvest.last;
    const isHoliday = team.keepsHolidays && tet.includes(day);
    const frames = isHarvest || isHoliday ? [] : (team.week[there.getUTCDay()] ?? []);
    isOpen[at] = frames.some(({ from, to }) => from <= minute && minute < to) ? 1 : 0;
    before[at] = at === 0 ? 0 : (before[at - 1] ?? 0) + (isOpen[at - 1] ?? 0);
  }
  return { isOpen, before };
}

/** One for each way of working, not one for each team. */
export function keepOpenMinutes(end: number): (team: TeamOfMonth) => OpenMinutes {
  const known = new Map<string, OpenMinutes>();
  return (team) => {
    const key = JSON.stringify([team.week, team.keepsHolidays, team.harvest]);
    const open = known.get(key) ?? openMinutesOf(team, end);
    known.set(key, open);
    return open;
  };
}

import { createHash } from 'node:crypto';

const dayMs = 24 * 3_600_000;

/** The ids and days of a turn and its weekly repetitions; the same id always gives the same ones. */
export function weekly(id: string, day: string, weeks: number): { id: string; day: string }[] {
  return Array.from({ length: weeks }, (_, week) => ({
    id: week === 0 ? id : repeatedId(id, week),
    day: new Date(Date.parse(`${day}T00:00:00Z`) + week * 7 * dayMs).toISOString().slice(0, 10),
  }));
}

/** A UUID made of another one and a number, so that planning twice plans once. */
function repeatedId(id: string, week: number): string {
  const hex = createHash('sha256').update(`${id} ${week}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

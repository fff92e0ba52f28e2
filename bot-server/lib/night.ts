import { dayOf, startOfDay } from './vietnam-days.ts';

const hourMs = 3_600_000;
/** From nine in the evening to six in the morning in Asia/Ho_Chi_Minh, as announcements have it where nobody decided otherwise. */
const night = { fromHour: 21, toHour: 6 };

/** At night, when the next day begins for people; `undefined` by day. */
export function dayAfter(at: Date): Date | undefined {
  const midnight = startOfDay(dayOf(at)).getTime();
  const hours = (at.getTime() - midnight) / hourMs;
  if (hours < night.toHour) return new Date(midnight + night.toHour * hourMs);
  if (hours >= night.fromHour) return new Date(midnight + (24 + night.toHour) * hourMs);
  return undefined;
}

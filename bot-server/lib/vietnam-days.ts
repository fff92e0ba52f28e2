const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Viet Nam keeps +07:00 all year. */
const aheadMs = 7 * hourMs;

/** The instant at which a day (2026-03-02) begins in Asia/Ho_Chi_Minh. */
export function startOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - aheadMs);
}

/** The first instant after a day. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(day).getTime() + dayMs);
}

/** The day in Asia/Ho_Chi_Minh on which an instant falls. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + aheadMs).toISOString().slice(0, 10);
}

/** The time of day in Asia/Ho_Chi_Minh, "07:05". */
export function clockOf(at: Date): string {
  return new Date(at.getTime() + aheadMs).toISOString().slice(11, 16);
}

/** The first day of the month in Asia/Ho_Chi_Minh in which an instant falls. */
export function firstOfMonth(at: Date): string {
  return `${dayOf(at).slice(0, 7)}-01`;
}

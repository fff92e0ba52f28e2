const zone = 'Asia/Ho_Chi_Minh';
const dayMs = 24 * 60 * 60 * 1000;

const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Vietnam, such as `2026-11-21`. */
export function dayInVietnam(now: Date): string {
  return isoDay.format(now);
}

/** Today and the six days after it. */
export function nextDays(now: Date): string[] {
  return Array.from({ length: 7 }, (_, index) =>
    dayInVietnam(new Date(now.getTime() + index * dayMs)),
  );
}

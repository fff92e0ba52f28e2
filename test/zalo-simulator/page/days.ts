const zone = 'Asia/Ho_Chi_Minh';
const hourFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dateFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const weekdayFormat = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, weekday: 'long' });
const dayMs = 86_400_000;

/** `14:05`, Vietnamese time. */
export function hourOf(at: number): string {
  return hourFormat.format(at);
}

/** `Thứ Bảy, 21/11/2026`. */
export function dateOf(at: number): string {
  return `${weekdayFormat.format(at)}, ${dateFormat.format(at)}`;
}

/** The calendar day in Vietnam, for comparing. */
export function dayOf(at: number): string {
  return dateFormat.format(at);
}

/** The day as a chat separator says it: today and yesterday by word, seen from `now`. */
export function dayLabel(at: number, now: number, words: { today: string; yesterday: string }) {
  if (dayOf(at) === dayOf(now)) return words.today;
  if (dayOf(at) === dayOf(now - dayMs)) return words.yesterday;
  return dateOf(at);
}

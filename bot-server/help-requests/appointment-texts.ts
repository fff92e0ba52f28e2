const weekdayTexts = ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
/** Viet Nam keeps +07:00 all year. */
const aheadMs = 7 * 3_600_000;

/** "thứ Hai 23/11", of a day written 2026-11-23. */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${weekdayTexts[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${date}/${month}`;
}

function partOfDay(hour: number): string {
  if (hour < 11) return 'sáng';
  if (hour < 13) return 'trưa';
  return hour < 18 ? 'chiều' : 'tối';
}

/** "15 giờ 30 chiều thứ Hai 23/11", in Viet Nam. */
export function momentText(at: Date): string {
  const there = new Date(at.getTime() + aheadMs);
  const hour = there.getUTCHours();
  const minutes = there.getUTCMinutes();
  const clock = minutes === 0 ? `${hour} giờ` : `${hour} giờ ${String(minutes).padStart(2, '0')}`;
  return `${clock} ${partOfDay(hour)} ${dayText(there.toISOString().slice(0, 10))}`;
}

const howTexts = {
  visit: 'tổ đến nhà',
  call: 'tổ gọi điện',
  'culture-house': 'gặp ở nhà văn hoá',
} as const;

/** "15 giờ chiều thứ Hai 23/11, tổ đến nhà. Bà con có nhà nhé." */
export function appointmentText(
  at: Date,
  how: keyof typeof howTexts,
  words: string | undefined,
): string {
  return `${momentText(at)}, ${howTexts[how]}${words === undefined ? '.' : `. ${words}`}`;
}

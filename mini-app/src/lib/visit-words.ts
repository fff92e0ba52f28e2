import type { DayPart, VisitWish } from '#shared/help-requests.ts';
import { visitTexts as texts } from './visit-texts.ts';

/** "Thứ Hai 23/11"; `day` is a day in Asia/Ho_Chi_Minh. */
export function sayVisitDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return `${texts.weekdays[weekday]} ${Number(date)}/${Number(month)}`;
}

/** "sáng Thứ Hai 23/11". */
export function sayVisit({ day, part }: VisitWish): string {
  return `${sayDayPart(part).toLowerCase()} ${sayVisitDay(day)}`;
}

export function sayDayPart(part: DayPart): string {
  return texts.parts[part];
}

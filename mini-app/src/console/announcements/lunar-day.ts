import { LunarDate, SolarDate } from '@nghiavuive/lunar_date_vi';
import { composerTexts } from './composer-texts.ts';

/** "mồng 1", "rằm", "ngày 23": which day of Viet Nam's lunar month a day is. */
export function sayLunarDay(isoDay: string): string {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  const lunar = LunarDate.fromSolarDate(new SolarDate({ day, month, year })).get().day;
  if (lunar === 15) return composerTexts.fullMoon;
  return lunar <= 10 ? composerTexts.earlyDay(lunar) : composerTexts.laterDay(lunar);
}

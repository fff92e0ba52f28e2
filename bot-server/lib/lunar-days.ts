import { LunarDate, SolarDate } from '@nghiavuive/lunar_date_vi';

/**
 * The day in the solar calendar (2027-02-06) of a day of Viet Nam's lunar one, in the ordinary month where a month is doubled;
 * `undefined` for a day that there is not, such as the 30th of a month of 29 days. From the year 1200 to 2199.
 */
export function lunarToSolar(day: number, month: number, year: number): string | undefined {
  const date = readLunar(day, month, year);
  if (date === undefined) return undefined;
  const solar = date.toSolarDate().get();
  return [solar.year, solar.month, solar.day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Which day of Viet Nam's lunar month, 1 to 30, a day in the solar calendar (2027-02-06) is. From the year 1200 to 2199. */
export function lunarDayOf(solarDay: string): number {
  const [year = 0, month = 0, day = 0] = solarDay.split('-').map(Number);
  return LunarDate.fromSolarDate(new SolarDate({ day, month, year })).get().day;
}

function readLunar(day: number, month: number, year: number): LunarDate | undefined {
  try {
    const date = new LunarDate({ day, month, year });
    date.init();
    return date;
  } catch {
    // The library has no other way to say that there is no such day.
    return undefined;
  }
}

import { type Found, findAll, type SpokenLine, typedAt } from '#bot/lib/spoken-line.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { comingLunarDay, type Day, dateOf, daysAfter, weekdayOf } from './calendar-days.ts';
import { inWeek, weekdayOfName } from './said-week.ts';
import {
  bareTomorrow,
  beforeTet,
  dates,
  dayAfterTomorrow,
  fullMoon,
  inDays,
  isLunarMonth,
  lunar,
  newYear,
  nextWeek,
  numberOf,
  thisWeek,
  today,
  tomorrow,
  weekdays,
  weekend,
} from './time-words.ts';

/** The day that a line says, if it says one, and the words that say it. */
export type SaidDay = { day: Day | undefined; isWeekend: boolean; found: Found[] };

type Said = { day: Day; found: Found };

export function readSaidDay(line: SpokenLine, now: Date): SaidDay {
  const from = dayOf(now);
  const exact = [...near(line, from), ...inCalendar(line, from)];
  const weekly = inWeek(line, from);
  const names = calledMai(line).filter(() => exact.length === 0 && weekly.length === 0);
  const week = findAll(line, nextWeek);
  const found = [
    ...[...exact, ...weekly, ...names].map((one) => one.found),
    ...[...week, ...findAll(line, thisWeek), ...findAll(line, lunar), ...findAll(line, newYear)],
  ];
  const isWeekend = exact.length === 0 && findAll(line, weekend).length > 0;
  if (exact.length > 0) {
    const weekdaysSaid = findAll(line, weekdays).map(({ groups }) => weekdayOfName(groups));
    const day = agreed(exact.map((one) => one.day));
    const fits = weekdaysSaid.every((weekday) => weekday === weekdayOf(day));
    return { day: fits ? day : 'unsure', isWeekend, found };
  }
  if (weekly.length > 0) {
    return { day: agreed(weekly.map((one) => one.day)), isWeekend, found };
  }
  return { day: names.length > 0 || week.length > 0 ? 'unsure' : undefined, isWeekend, found };
}

function agreed(days: Day[]): Day {
  const [first = 'unsure', ...others] = days;
  return others.every((day) => day === first) ? first : 'unsure';
}

function near(line: SpokenLine, from: string): Said[] {
  const on = (ahead: number) => (found: Found) => ({ found, day: daysAfter(from, ahead) });
  return [
    ...findAll(line, today).map(on(0)),
    ...findAll(line, tomorrow).map(on(1)),
    ...findAll(line, bareTomorrow)
      .filter(({ groups: [title] }) => title === undefined)
      .map(on(1)),
    ...findAll(line, dayAfterTomorrow).map(on(2)),
    ...findAll(line, inDays).map((found) => on(numberOf(found.groups[0] ?? ''))(found)),
  ];
}

/** "chị mai": somebody's name, or tomorrow; with a capital it is the name. */
function calledMai(line: SpokenLine): Said[] {
  return findAll(line, bareTomorrow)
    .filter((found) => found.groups[0] !== undefined && !typedAt(line, found).endsWith('Mai'))
    .map((found) => ({ found, day: 'unsure' }));
}

function inCalendar(line: SpokenLine, from: string): Said[] {
  const beforeNewYear = findAll(line, beforeTet);
  const isNewYear = findAll(line, newYear).length > 0;
  const isLunar = isNewYear || findAll(line, lunar).length > 0;
  const month = isNewYear ? '1' : undefined;
  const overlaps = (found: Found) =>
    beforeNewYear.some(({ from, to }) => found.from < to && from < found.to);
  const inMonths = dates.flatMap((pattern) => findAll(line, pattern));
  return [
    ...beforeNewYear.map((found) => ({
      found,
      day: comingLunarDay({ day: Number(found.groups[0]), month: 12 }, from),
    })),
    ...findAll(line, fullMoon).map((found) => ({
      found,
      day: comingLunarDay({ day: 15, month: monthOf(found.groups[0]) }, from),
    })),
    ...inMonths
      .filter((found) => !overlaps(found))
      .map((found) => ({ found, day: dayOfDate(dateParts(found, month), isLunar, from) })),
  ];
}

function dateParts({ groups: [day, month, year] }: Found, monthLeftOut: string | undefined) {
  return [day, month ?? monthLeftOut, year];
}

function dayOfDate(
  [dayWord = '', monthWord, yearWord]: Found['groups'],
  isLunar: boolean,
  from: string,
): Day {
  const day = numberOf(dayWord);
  const month = monthOf(monthWord);
  return isLunar || (monthWord !== undefined && isLunarMonth(monthWord))
    ? comingLunarDay({ day, month }, from)
    : dateOf({ day, month, year: yearWord === undefined ? undefined : Number(yearWord) }, from);
}

function monthOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : numberOf(word);
}

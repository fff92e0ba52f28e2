import { type Found, findAll, type SpokenLine } from '#bot/lib/spoken-line.ts';
import { type Day, daysAfter, mondayOf, weekdayOf } from './calendar-days.ts';
import { nextWeek, numberOf, thisWeek, weekdays, weekend, weekStart } from './time-words.ts';

/** Days of the week that a line says: "thứ 7", "thứ 3 tuần sau", "cuối tuần". */
export function inWeek(line: SpokenLine, from: string): { day: Day; found: Found }[] {
  const isNext = findAll(line, nextWeek).length > 0;
  const isThis = findAll(line, thisWeek).length > 0;
  const monday = mondayOf(daysAfter(from, isNext ? 7 : 0));
  const today = weekdayOf(from);
  return [
    ...findAll(line, weekdays).map((found) => {
      const weekday = weekdayOfName(found.groups);
      const inThat = daysAfter(monday, (weekday + 6) % 7);
      return { found, day: isNext || isThis ? notOver(inThat, from) : coming(found, from) };
    }),
    ...findAll(line, weekend).map((found) => {
      const isNow = today === 6 || today === 0;
      return { found, day: isNow && !isNext ? 'unsure' : daysAfter(monday, 5) };
    }),
    ...findAll(line, weekStart).map((found) => ({ found, day: isNext ? monday : 'unsure' })),
  ];
}

/** "thứ 7": the next one; on a Saturday it may be today or in a week, unless it is "thứ 7 này". */
function coming({ groups }: Found, from: string): Day {
  const [, , , narrower] = groups;
  const ahead = (weekdayOfName(groups) - weekdayOf(from) + 7) % 7;
  if (narrower === undefined) return ahead === 0 ? 'unsure' : daysAfter(from, ahead);
  const day = daysAfter(from, ahead);
  return /^n/.test(narrower) && mondayOf(day) === mondayOf(from) ? day : 'unsure';
}

function notOver(day: string, from: string): Day {
  return day < from ? 'past' : day;
}

/** 0 for Sunday. */
export function weekdayOfName([word, short, sunday]: Found['groups']): number {
  return sunday === undefined ? numberOf(word ?? short ?? '') - 1 : 0;
}

/** First and last day of what a month's sheet covers. */
export type Period = { firstDay: string; lastDay: string };

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * The days that a month's sheet covers. Periods that begin on the first are calendar months; those that begin later, on the 15th
 * for the state's reports, are called by the month they end in.
 */
export function periodOf(month: string, beginsOn: number): Period {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const start = (monthNumber: number) => Date.UTC(year, monthNumber - 1, beginsOn);
  const first = beginsOn === 1 ? number : number - 1;
  return { firstDay: dayText(start(first)), lastDay: dayText(start(first + 1) - 24 * 3_600_000) };
}

/** The month whose sheet covers a day. */
export function monthOf(day: string, beginsOn: number): string {
  const month = day.slice(0, 7);
  if (beginsOn === 1 || Number(day.slice(8)) < beginsOn) return month;
  const [year = 0, number = 0] = month.split('-').map(Number);
  return dayText(Date.UTC(year, number, 1)).slice(0, 7);
}

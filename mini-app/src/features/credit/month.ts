const zeroPadded = (count: number) => String(count).padStart(2, '0');

/** Months as `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${zeroPadded((count % 12) + 1)}`;
}

/** "11/2026". */
export function sayMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${number}/${year}`;
}

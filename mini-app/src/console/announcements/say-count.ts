import { texts } from './texts.ts';

/** "1,2 MB", "340 kB". */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return texts.kilobytes(sayNumber(Math.max(1, Math.round(bytes / 1000))));
  return texts.megabytes(sayNumber(Math.round(bytes / 100_000) / 10));
}

/** "1.234" as it is written here. */
export function sayNumber(number: number): string {
  return new Intl.NumberFormat('vi-VN').format(number);
}

/** What one way of sending costs. */
export function sayCost(dong: number | null): string {
  if (dong === null) return texts.costUnknown;
  return dong === 0 ? texts.free : texts.cost(sayNumber(dong));
}

/** The same weekday a week later; days as `2026-11-21`. */
export function weekLater(day: string): string {
  return later(day, (date) => date.setUTCDate(date.getUTCDate() + 7));
}

/** The same day of the next month, or its last one where it has no such day. */
export function monthLater(day: string): string {
  return later(day, (date) => {
    const dayOfMonth = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + 2, 0);
    date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  });
}

function later(day: string, change: (date: Date) => unknown): string {
  const date = new Date(`${day}T00:00:00Z`);
  change(date);
  return date.toISOString().slice(0, 10);
}

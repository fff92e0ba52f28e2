const offsetMs = 7 * 60 * 60 * 1000;

/** The last day in Vietnam before the moment at which something ends. */
export function lastDayBefore(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) + offsetMs - 1).toISOString().slice(0, 10);
}

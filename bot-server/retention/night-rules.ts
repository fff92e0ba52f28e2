const hourMs = 3_600_000;

/** By day, what a machine that is off at night has left is done all the same, this much later. */
export const dayGraceMs = 2 * 24 * hourMs;

/** From one to five in the morning in Asia/Ho_Chi_Minh, which is +07:00 all year. */
export function isNight(at: Date): boolean {
  const hour = new Date(at.getTime() + 7 * hourMs).getUTCHours();
  return hour >= 1 && hour < 5;
}

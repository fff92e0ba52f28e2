/** For routes that take a list of households: two million letters, of which each may be three bytes or an escape. */
export const householdListLimits = {
  bodyLimit: 8 * 1024 * 1024,
  config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
};

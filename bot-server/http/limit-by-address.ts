/**
 * Of a route for people who have no session to be counted by, and who may call themselves anything. Addresses of one IPv6
 * network of 64 bits, which one house or one machine has alone, count as one: the library's own way of counting.
 */
export function limitByAddress(perMinute: number) {
  return { rateLimit: { max: perMinute, timeWindow: '1 minute' } };
}

import type { FastifyRequest } from 'fastify';

/** Of a route for people who have no session to be counted by, and who may call themselves anything. */
export function limitByAddress(perMinute: number) {
  return {
    rateLimit: {
      max: perMinute,
      timeWindow: '1 minute',
      keyGenerator: (asking: FastifyRequest) => asking.ip,
    },
  };
}

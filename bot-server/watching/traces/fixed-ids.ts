import { RandomIdGenerator } from '@opentelemetry/sdk-trace';
import type { SpanIds } from './span-places.ts';

/** Makes random ids, but for a span that others must find. */
export type FixedIds = {
  generateTraceId(): string;
  generateSpanId(): string;
  /** What is begun by `begin`, at once, has these ids; `undefined` leaves them to chance. */
  with<T>(ids: SpanIds | undefined, begin: () => T): T;
};

export function fixedIds(): FixedIds {
  const random = new RandomIdGenerator();
  let next: SpanIds | undefined;
  return {
    generateTraceId: () => next?.traceId ?? random.generateTraceId(),
    generateSpanId: () => next?.spanId ?? random.generateSpanId(),
    with(ids, begin) {
      next = ids;
      try {
        return begin();
      } finally {
        next = undefined;
      }
    },
  };
}

import { createHash } from 'node:crypto';
import type { Place } from '#bot/lib/trace.ts';

/** Ids as W3C Trace Context writes them: 32 and 16 hexadecimal digits. */
export type SpanIds = { traceId: string; spanId: string };

/**
 * Which span stands at a place, the same in every process and at any time, so that nothing need be kept: the trace of a request is
 * the request's own id without its dashes. `undefined` is nowhere.
 */
export function idsOf(place: Place): SpanIds | undefined {
  if ('kept' in place) return place.kept === null ? undefined : readTraceparent(place.kept);
  if ('request' in place) {
    const traceId = place.request.replaceAll('-', '');
    return { traceId, spanId: hash(`request ${place.request}`).slice(0, 16) };
  }
  const key = 'message' in place ? place.message : subjectOf(place.delivery);
  const digest = hash(`delivery ${key}`);
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48) };
}

/** https://www.w3.org/TR/trace-context/#traceparent-header */
export function writeTraceparent({ traceId, spanId }: SpanIds): string {
  return `00-${traceId}-${spanId}-01`;
}

function readTraceparent(value: string): SpanIds | undefined {
  const [, traceId, spanId] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(value) ?? [];
  return traceId === undefined || spanId === undefined ? undefined : { traceId, spanId };
}

/** In a resident's conversation what a message is known by is its id alone, and nothing else there has the same. */
function subjectOf(delivery: { naturalKey: string; conversationKey: string }): string {
  const { naturalKey, conversationKey } = delivery;
  if (!conversationKey.startsWith('r:')) return naturalKey;
  return naturalKey.split(':').slice(2).join(':');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

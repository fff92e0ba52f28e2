import { createHash, randomUUID } from 'node:crypto';
import { storable } from '#bot/lib/storable-text.ts';
import type { MaskedSecret } from './inbound-event.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';

/** Characters: an index takes 2,704 bytes, the name of a job 512 characters. */
const keyMax = 400;
const nameMax = 100;
const kinds: MaskedSecret[] = ['otp', 'password', 'id-number', 'card-number', 'phone-number'];
/** Zalo's events are nested four deep. */
const depthMax = 32;

/**
 * What of an event PostgreSQL takes, whatever it looks like: without NUL and halves of characters, keys short enough for an index, the
 * instant of its coming where its own makes no sense. Where it says who it is of, that is kept, so that it is heard, let go and erased
 * like every other.
 */
export function mendEvent(event: unknown, receivedAt: string): NewInboundEvent {
  const given = isObject(event) ? event : {};
  const payload = storableAll(given.payload);
  const happenedAt = new Date(String(given.happenedAt));
  return {
    naturalKey: shortened(text(given.naturalKey) ?? `none:${randomUUID()}`),
    eventName: text(given.eventName)?.slice(0, nameMax).toWellFormed() ?? 'none',
    oaId: text(given.oaId)?.slice(0, nameMax).toWellFormed(),
    conversationKey: shortened(text(given.conversationKey) ?? 'o:none'),
    happenedAt: Number.isNaN(happenedAt.getTime()) ? new Date(receivedAt) : happenedAt,
    payload: isObject(payload) ? payload : {},
    masked: readKinds(given.masked),
  };
}

function readKinds(masked: unknown): MaskedSecret[] {
  return Array.isArray(masked) ? kinds.filter((kind) => masked.includes(kind)) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Cutting alone would make one of two. */
function shortened(key: string): string {
  return key.length <= keyMax ? key : `${key.slice(0, keyMax).toWellFormed()}:${digest(key)}`;
}

function digest(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

function text(value: unknown): string | undefined {
  const cleaned = typeof value === 'string' ? storable(value) : '';
  return cleaned === '' ? undefined : cleaned;
}

function storableAll(value: unknown, depth = 0): unknown {
  if (depth > depthMax) return null;
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map((one) => storableAll(one, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [storable(name), storableAll(one, depth + 1)]),
  );
}

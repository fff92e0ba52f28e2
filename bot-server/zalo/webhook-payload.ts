import { storable } from '#bot/lib/storable-text.ts';

/** A parsed webhook body. Nothing in it may be taken for granted but that it is an object. */
export type WebhookPayload = { [field: string]: unknown };

/**
 * Parses the bytes of a webhook body. Whole numbers that JavaScript cannot hold (Zalo's ids are that long) stay the
 * digits that were sent, as text. `undefined` when the bytes are not a JSON object.
 */
export function parseWebhookBody(rawBody: Buffer): WebhookPayload | undefined {
  try {
    const text = rawBody.toString('utf8');
    // Asked about every value, parsing costs four times as much.
    const value: unknown = longNumber.test(text)
      ? JSON.parse(text, keepLongNumbers as Reviver)
      : JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON, or nested so deeply that only an attack explains it.
    return undefined;
  }
}

/** What can stand before a number in JSON, and no fewer digits than one has that JavaScript cannot hold. Texts may look so, too. */
const longNumber = /[:,[\s-]\d{16}/;

type Reviver = (this: unknown, key: string, value: unknown) => unknown;

function keepLongNumbers(_key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context.source ?? '';
  return /^-?\d+$/.test(source) ? source : value;
}

export function isObject(value: unknown): value is WebhookPayload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `field`, empty when there is none, so that readers need not ask at every level. */
export function objectAt(payload: WebhookPayload, field: string): WebhookPayload {
  const value = payload[field];
  return isObject(value) ? value : {};
}

export function listAt(payload: WebhookPayload, field: string): unknown[] {
  const value = payload[field];
  return Array.isArray(value) ? value : [];
}

/** A text, or a number's digits; `undefined` when absent or empty. */
export function textAt(payload: WebhookPayload, field: string): string | undefined {
  const value = payload[field];
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return undefined;
}

const eventNameMax = 100;

/** What happened, in a form that can be stored. */
export function eventNameOf(payload: WebhookPayload): string {
  const name = storable(textAt(payload, 'event_name') ?? '');
  // Cutting may halve a pair.
  return name.slice(0, eventNameMax).toWellFormed() || 'none';
}

/** One of Zalo's ids. They are at most 20 characters today; anything absurd is no id, so that keys stay short. */
export function idAt(payload: WebhookPayload, field: string): string | undefined {
  const value = textAt(payload, field);
  return value !== undefined && /^[\w.-]{1,80}$/.test(value) ? value : undefined;
}

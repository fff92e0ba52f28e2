import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { maskedSecretTexts } from '#bot/inbox/masked-secret-texts.ts';
import { storable } from '#bot/lib/storable-text.ts';
import { signInCodeInText } from '#bot/sessions/sign-in-texts.ts';
import { familyOf } from './webhook-event-family.ts';
import { isObject, type WebhookPayload } from './webhook-payload.ts';

export type MaskedPayload = { payload: WebhookPayload; masked: MaskedSecret[] };

/** Fields that hold a person's words: a message, what a link or a business card says, the name of a file. */
const wordFields = new Set(['text', 'description', 'name']);

/** Zalo's events are nested four deep; what lies deeper than this was put there to hurt, and is dropped. */
const depthMax = 32;

/**
 * A copy of a webhook body that may be stored: secrets in people's words are covered, phone numbers are gone wherever
 * they stand, and nothing is left that PostgreSQL refuses in JSON. Ids stay. Our own words, coming back, stay as we
 * said them, but for the codes by which staff sign in.
 */
export function maskWebhookPayload(payload: WebhookPayload): MaskedPayload {
  const family = familyOf(payload);
  const isOurs = family === 'echo' || family === 'group-echo';
  const masked = new Set<MaskedSecret>();

  function cover(text: string): string {
    const result = maskSecrets(text);
    for (const kind of result.masked) masked.add(kind);
    return result.text;
  }

  function copy(value: unknown, field: string, inForm: boolean, depth: number): unknown {
    if (depth > depthMax) return null;
    if (field === 'phone' && isFilled(value)) return maskedSecretTexts['phone-number'];
    if (typeof value === 'string') {
      const text = storable(value);
      if (isOurs) return text.replace(signInCodeInText, `$1${maskedSecretTexts.otp}`);
      return inForm || wordFields.has(field) ? cover(text) : text;
    }
    if (typeof value === 'number') return inForm ? cover(String(value)) : value;
    if (Array.isArray(value)) return value.map((item) => copy(item, field, inForm, depth + 1));
    if (!isObject(value)) return value;
    return copyObject(value, inForm, depth + 1);
  }

  function copyObject(object: WebhookPayload, inForm: boolean, depth: number): WebhookPayload {
    return Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        storable(name),
        // `info` is the form that a person filled in.
        copy(value, name, inForm || name === 'info', depth),
      ]),
    );
  }

  return { payload: copyObject(payload, false, 0), masked: [...masked] };
}

function isFilled(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

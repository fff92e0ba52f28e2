import { createHash, timingSafeEqual } from 'node:crypto';
import type { SignatureVerdict } from './signature.ts';
import type { WebhookPayload } from './webhook-payload.ts';

/**
 * Judges the header `X-ZEvent-Signature: <64 hex digits>` of the Mini App's webhook: a plain SHA-256 (no HMAC) over the
 * values of all fields of the body, in the order of their names, and a secret. Nothing stands between the values, so it does
 * not prove where one ends. Constant time; never throws, whatever comes.
 * https://miniapp.zaloplatforms.com/documents/open-apis/open/revoke-and-remove-user-data/
 */
export function judgeMiniAppSignature(
  header: unknown,
  payload: WebhookPayload,
  secret: string,
): SignatureVerdict {
  if (header === undefined || header === '') return 'missing';
  if (typeof header !== 'string' || !/^[0-9a-f]{64}$/i.test(header)) return 'wrong';
  const values = signedValues(payload);
  if (values === undefined) return 'wrong';
  const expected = createHash('sha256').update(values).update(secret).digest();
  return timingSafeEqual(expected, Buffer.from(header, 'hex')) ? 'right' : 'wrong';
}

/** What is signed, without the secret; `undefined` for what is nested so deeply that only an attack explains it. */
export function signedValues(payload: WebhookPayload): string | undefined {
  try {
    return Object.keys(payload)
      .sort()
      .map((field) => asText(payload[field]))
      .join('');
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

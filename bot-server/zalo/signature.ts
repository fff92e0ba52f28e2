import { createHash, timingSafeEqual } from 'node:crypto';

export type SignatureVerdict = 'right' | 'missing' | 'wrong';

/** What Zalo mixes into the signature besides the body; the OA secret is not the app secret. */
export type SigningSecrets = { appId: string; oaSecret: string };

/**
 * Judges the header `X-ZEvent-Signature: mac=<64 hex digits>`: a plain SHA-256 (no HMAC) over app id, the body's
 * bytes as received, the body's own `timestamp` and the OA secret. Constant time; never throws, whatever comes.
 * https://developers.zalo.me/docs/official-account/webhook/tong-quan
 */
export function judgeSignature(
  header: unknown,
  rawBody: Buffer,
  timestamp: string | undefined,
  secrets: SigningSecrets,
): SignatureVerdict {
  if (header === undefined || header === '') return 'missing';
  const claimed =
    typeof header === 'string' ? /^mac=([0-9a-f]{64})$/i.exec(header)?.[1] : undefined;
  if (claimed === undefined || timestamp === undefined) return 'wrong';
  const expected = createHash('sha256')
    .update(secrets.appId)
    .update(rawBody)
    .update(timestamp)
    .update(secrets.oaSecret)
    .digest();
  return timingSafeEqual(expected, Buffer.from(claimed, 'hex')) ? 'right' : 'wrong';
}

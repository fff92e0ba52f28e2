import { createHash } from 'node:crypto';

/**
 * What Zalo puts into `X-ZEvent-Signature`: a plain SHA-256, not an HMAC, over app id, the body as sent,
 * the body's timestamp and the OA secret.
 */
export function webhookMac(
  appId: string,
  rawBody: string,
  timestamp: string,
  oaSecret: string,
): string {
  const hash = createHash('sha256')
    .update(appId + rawBody + timestamp + oaSecret)
    .digest('hex');
  return `mac=${hash}`;
}

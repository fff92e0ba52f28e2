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

/**
 * The same header of the Mini App's own webhook, made otherwise: a plain SHA-256, bare, over the values of the body in the order
 * of their fields' names, and the API key.
 */
export function miniAppWebhookMac(event: Record<string, string | number>, apiKey: string): string {
  const hash = createHash('sha256');
  for (const [, value] of Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(String(value));
  }
  return hash.update(apiKey).digest('hex');
}

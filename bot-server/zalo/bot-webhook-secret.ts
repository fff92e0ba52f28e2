import { hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * The `secret_token` that Zalo sends along with a bot's events, made of our own key: web processes can judge it without the
 * database and without reading any token. 64 hex digits; another key makes another secret.
 */
export function botWebhookSecret(tokenEncryptionKey: string, botNumber: string): string {
  const key = Buffer.from(tokenEncryptionKey, 'base64');
  const bytes = hkdfSync('sha256', key, Buffer.alloc(0), `zalo-bot-webhook:${botNumber}`, 32);
  return Buffer.from(bytes).toString('hex');
}

/** In constant time, over the bytes that came. */
export function isBotWebhookSecret(header: unknown, secret: string): boolean {
  if (typeof header !== 'string') return false;
  const [claimed, expected] = [Buffer.from(header), Buffer.from(secret)];
  return claimed.length === expected.length && timingSafeEqual(claimed, expected);
}

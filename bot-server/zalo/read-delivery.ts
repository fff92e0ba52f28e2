import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { maskWebhookPayload } from './mask-webhook-payload.ts';
import { readEnvelope } from './read-envelope.ts';
import { judgeSignature, type SigningSecrets } from './signature.ts';
import { parseWebhookBody, textAt } from './webhook-payload.ts';

export type Delivery =
  /** What Zalo's console posts, unsigned, when the address is saved there. */
  | { kind: 'probe' }
  | { kind: 'malformed' }
  | { kind: 'refused'; reason: 'signatureMissing' | 'signatureWrong' | 'otherApp' | 'stale' }
  | { kind: 'event'; event: NewInboundEvent };

/**
 * Zalo repeats a delivery for up to 1 h 51 min with its first timestamp; what is older than this was recorded and is
 * played back.
 */
const staleAfterMs = 150 * 60_000;

/** Judges one POST to the webhook and makes of it what may be stored: verified, unmistakable, secrets masked. */
export function readDelivery(input: {
  body: Buffer;
  header: unknown;
  secrets: SigningSecrets;
  receivedAt: Date;
}): Delivery {
  const { body, header, secrets, receivedAt } = input;
  const payload = parseWebhookBody(body);
  if (payload === undefined) return { kind: 'malformed' };
  if (Object.keys(payload).length === 0) return { kind: 'probe' };

  const timestamp = textAt(payload, 'timestamp');
  const verdict = judgeSignature(header, body, timestamp, secrets);
  if (verdict === 'missing') return { kind: 'refused', reason: 'signatureMissing' };
  if (verdict === 'wrong') return { kind: 'refused', reason: 'signatureWrong' };
  const appId = textAt(payload, 'app_id');
  if (appId !== undefined && appId !== secrets.appId)
    return { kind: 'refused', reason: 'otherApp' };
  if (receivedAt.getTime() - Number(timestamp) > staleAfterMs) {
    return { kind: 'refused', reason: 'stale' };
  }

  const masked = maskWebhookPayload(payload);
  return {
    kind: 'event',
    event: { ...readEnvelope(masked.payload, receivedAt), ...masked },
  };
}

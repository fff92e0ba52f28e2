import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { maskWebhookPayload } from './mask-webhook-payload.ts';
import { readEnvelope } from './read-envelope.ts';
import { judgeSignature, type SigningSecrets } from './signature.ts';
import { parseWebhookBody, textAt } from './webhook-payload.ts';

export type Delivery =
  /** What Zalo's console posts, unsigned, when the address is saved there. */
  | { kind: 'probe' }
  | { kind: 'malformed' }
  | { kind: 'refused'; reason: 'signatureMissing' | 'signatureWrong' | 'otherApp' }
  | { kind: 'event'; event: NewInboundEvent };

/**
 * Judges one POST to the webhook and makes of it what may be stored: verified, unmistakable, secrets masked. Age is no
 * reason to refuse: a delivery played back has the natural key of the first and is stored no second time.
 */
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

  const masked = maskWebhookPayload(payload);
  return {
    kind: 'event',
    event: { ...readEnvelope(masked.payload, receivedAt), ...masked },
  };
}

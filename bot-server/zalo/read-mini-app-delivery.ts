import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { fingerprint } from './fingerprint.ts';
import { judgeMiniAppSignature, signedValues } from './mini-app-signature.ts';
import { readInstant } from './read-envelope.ts';
import { idAt, parseWebhookBody, textAt } from './webhook-payload.ts';

export type MiniAppDelivery =
  /** An unsigned `{}`, as Zalo's consoles post it when an address is saved. */
  | { kind: 'probe' }
  | { kind: 'malformed' }
  | { kind: 'refused'; reason: 'signatureMissing' | 'signatureWrong' | 'otherApp' }
  /** From Zalo, and nothing to us: `versions.review.done` and whatever comes to be. */
  | { kind: 'other' }
  | { kind: 'event'; event: NewInboundEvent };

/**
 * Judges one POST to the Mini App's webhook and makes of a withdrawn consent what may be stored, nothing but the person's id:
 *
 * ```json
 * {"event":"user.revoke.consent","appId":"2646373759294038927","userId":"4047671499938107249","timestamp":1670553442564}
 * ```
 *
 * `appIds` are ours; Zalo's page calls `appId` the Mini App's, and a Zalo App has one of its own. What is signed alike is the
 * same event however its fields are cut, so a delivery played back is stored no second time.
 */
export function readMiniAppDelivery(input: {
  body: Buffer;
  header: unknown;
  appIds: string[];
  secret: string;
  receivedAt: Date;
}): MiniAppDelivery {
  const { body, header, appIds, secret, receivedAt } = input;
  const payload = parseWebhookBody(body);
  if (payload === undefined) return { kind: 'malformed' };
  if (Object.keys(payload).length === 0) return { kind: 'probe' };

  const verdict = judgeMiniAppSignature(header, payload, secret);
  if (verdict === 'missing') return { kind: 'refused', reason: 'signatureMissing' };
  if (verdict === 'wrong') return { kind: 'refused', reason: 'signatureWrong' };
  const appId = textAt(payload, 'appId');
  if (appId !== undefined && !appIds.includes(appId))
    return { kind: 'refused', reason: 'otherApp' };

  const eventName = textAt(payload, 'event');
  if (eventName !== 'user.revoke.consent') return { kind: 'other' };
  const userId = idAt(payload, 'userId');
  if (userId === undefined) return { kind: 'malformed' };
  return {
    kind: 'event',
    event: {
      eventName,
      oaId: undefined,
      conversationKey: `a:${userId}`,
      naturalKey: `${eventName}:none:${fingerprint(signedValues(payload) ?? '')}`,
      happenedAt: readInstant(textAt(payload, 'timestamp')) ?? receivedAt,
      payload: { event: eventName, userId },
      masked: [],
    },
  };
}

import { z } from 'zod';
import type { Recipient, SendOutcome } from '#bot/lib/ports.ts';
import { readRefusal } from './error-table.ts';
import type { HttpAnswer } from './http-client.ts';

/** What wraps every answer of openapi.zalo.me, with HTTP 200 whatever it says. */
const Envelope = z.object({ error: z.coerce.number().int(), data: z.unknown().optional() });

const Sent = z.object({ message_id: z.string().min(1) });

/** The envelope of an answer, or `undefined` when something else than Zalo's application answered. */
export function readOpenapiEnvelope(body: unknown): z.infer<typeof Envelope> | undefined {
  const envelope = Envelope.safeParse(body);
  return envelope.success ? envelope.data : undefined;
}

/**
 * What became of a message, judged by the envelope alone. Without one, a 4xx is a refusal on the way; anything else
 * (a gateway's 5xx, a page of HTML, success without an id) may stand before or behind Zalo's acceptance.
 */
export function readSendOutcome(answer: HttpAnswer, recipientKind: Recipient['kind']): SendOutcome {
  if (answer.kind === 'not-reached') return { kind: 'not-reached' };
  if (answer.kind === 'lost') return { kind: 'unknown' };
  const envelope = readOpenapiEnvelope(answer.body);
  if (envelope === undefined) return refusedOnTheWay(answer.status);
  if (envelope.error !== 0) {
    const refusal = readRefusal(envelope.error, recipientKind);
    return { kind: 'refused', ...refusal, zaloErrorCode: envelope.error };
  }
  const sent = Sent.safeParse(envelope.data);
  return sent.success ? { kind: 'sent', messageId: sent.data.message_id } : { kind: 'unknown' };
}

function refusedOnTheWay(status: number): SendOutcome {
  if (status === 429) {
    return {
      kind: 'refused',
      verdict: 'wait-for-rate',
      code: 'rate-limited',
      zaloErrorCode: null,
    };
  }
  if (status >= 400 && status < 500) {
    return { kind: 'refused', verdict: 'retry', code: 'server-error', zaloErrorCode: null };
  }
  return { kind: 'unknown' };
}

import type { SendOutcome } from '#bot/lib/ports.ts';
import type { Facts, Place, SpanStart } from '#bot/lib/trace.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import type { Decision } from './retry-rules.ts';

/** Below what the way of a message is told: what wrote it, or the request that it is about, where nobody followed the writing. */
export function placeOf(message: Pick<OutgoingMessage, 'helpRequestId' | 'traceparent'>): Place {
  const { helpRequestId, traceparent } = message;
  const isWrittenUntold = traceparent === null && helpRequestId !== null;
  return isWrittenUntold ? { request: helpRequestId } : { kept: traceparent };
}

/** How one try of sending is told, below what wrote the message. */
export function sendingOf(message: OutgoingMessage): SpanStart {
  const { officialAccountId: account, recipientKind: recipient, lane, attempts, botId } = message;
  return {
    name: 'send message',
    kind: 'client',
    under: placeOf(message),
    facts: { account, recipient, lane, attempts, way: botId === null ? 'account' : 'bot' },
  };
}

export function sentFacts(outcome: SendOutcome, decision: Decision): Facts {
  const refusal = outcome.kind === 'refused' ? outcome : undefined;
  return {
    outcome: refusal?.verdict ?? outcome.kind,
    code: refusal?.code,
    zaloErrorCode: refusal?.zaloErrorCode,
    state: decision.state,
  };
}

import type {
  MessageContent,
  MessageGateway,
  Recipient,
  SendingAccount,
  SendOutcome,
} from '#bot/lib/ports.ts';
import { findSentInConversation } from './gateway-conversation.ts';
import type { HttpClient } from './http-client.ts';
import { readSendOutcome } from './send-outcome.ts';
import { addressOf, buildMessage, type MiniAppLink, pathOf } from './send-request.ts';

/** "Not for this type of account" on v3: state agencies must use v2. "Closed, use v3" on v2: businesses must not. */
const otherApiAfter: Record<number, SendingAccount['messageApi']> = { [-235]: 'v2', [-240]: 'v3' };

/** Messages through Zalo's OpenAPI; each call is bounded by the time limit of `http`. */
export function createMessageGateway(http: HttpClient, miniApp: MiniAppLink): MessageGateway {
  /** What is said to very many is written once. */
  const written = new WeakMap<MessageContent, Partial<Record<Recipient['kind'], string>>>();

  function write(kind: Recipient['kind'], content: MessageContent): string {
    const known = written.get(content) ?? {};
    written.set(content, known);
    known[kind] ??= JSON.stringify(buildMessage(kind, content, miniApp));
    return known[kind];
  }

  return {
    async send(account, accessToken, recipient, content) {
      const trySend = async (messageApi: SendingAccount['messageApi']): Promise<SendOutcome> => {
        const answer = await http.call({
          method: 'POST',
          path: pathOf(messageApi, recipient.kind),
          headers: { access_token: accessToken, 'content-type': 'application/json' },
          body: `{"recipient":${JSON.stringify(addressOf(recipient))},"message":${write(recipient.kind, content)}}`,
        });
        return readSendOutcome(answer, recipient.kind);
      };
      const outcome = await trySend(account.messageApi);
      const other = recipient.kind === 'resident' ? findOtherApi(account, outcome) : undefined;
      if (other === undefined) return outcome;
      const second = await trySend(other);
      return second.kind === 'sent' ? { ...second, learntMessageApi: other } : second;
    },
    findSent: (_account, accessToken, recipient, text, since) =>
      findSentInConversation(http, accessToken, recipient, text, since),
  };
}

function findOtherApi(
  account: SendingAccount,
  outcome: SendOutcome,
): SendingAccount['messageApi'] | undefined {
  if (outcome.kind !== 'refused' || outcome.zaloErrorCode === null) return undefined;
  const other = otherApiAfter[outcome.zaloErrorCode];
  return other === account.messageApi ? undefined : other;
}

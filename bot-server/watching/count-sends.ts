import type { AnnouncingGateway, BotGateway, MessageGateway, SendOutcome } from '#bot/lib/ports.ts';
import type { Sample } from './sample.ts';

type Way = 'message' | 'document' | 'template' | 'article' | 'bot';

type Gateways = { gateway: MessageGateway; announcing: AnnouncingGateway; bots: BotGateway };

export type SendCounters = {
  /** Since the process started. */
  read(): Sample[];
  /** The same gateways; what comes of each call that sends is counted. */
  counting(gateways: Gateways): Gateways;
};

/** Counts what comes of sending, by account, way and outcome. A way that does not tell the account counts under an empty one. */
export function createSendCounters(): SendCounters {
  const counts = new Map<string, { labels: Record<string, string>; value: number }>();

  async function counted(
    oa: string,
    way: Way,
    sending: Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    const outcome = await sending;
    const labels = {
      oa,
      way,
      outcome: outcome.kind === 'refused' ? outcome.verdict : outcome.kind,
    };
    const key = Object.values(labels).join(' ');
    const count = counts.get(key) ?? { labels, value: 0 };
    counts.set(key, { labels, value: count.value + 1 });
    return outcome;
  }

  return {
    read: () => [...counts.values()].map((count) => ({ name: 'sends_total', ...count })),
    counting: ({ gateway, announcing, bots }) => ({
      gateway: {
        ...gateway,
        send: (account, ...rest) => counted(account.id, 'message', gateway.send(account, ...rest)),
      },
      announcing: {
        ...announcing,
        sendDocument: (account, ...rest) =>
          counted(account.id, 'document', announcing.sendDocument(account, ...rest)),
        sendTemplate: (...call) => counted('', 'template', announcing.sendTemplate(...call)),
        broadcastArticle: (...call) => counted('', 'article', announcing.broadcastArticle(...call)),
      },
      bots: { ...bots, send: (...call) => counted('', 'bot', bots.send(...call)) },
    }),
  };
}

/** One attempt to bring an event, or one call of the server, as the simulator wrote it down. */
export type LogEntry = {
  seq: number;
  at: number;
  kind: 'webhook' | 'api';
  deliveryId?: string;
  eventName?: string;
  conversation?: string;
  happenedAt?: number;
  messageId?: string;
  status?: number | string | null;
  outcome?: 'delivered' | 'duplicate' | 'will-retry' | 'given-up' | 'lost' | 'muted';
  path?: string;
  oaId?: string;
  personId?: string;
  groupId?: string;
  error?: number | null;
  effect?: boolean;
  fault?: string;
  answerDropped?: boolean;
};

export type Said = {
  messageId: string;
  at: number;
  text: string;
  /** In a chat. */
  from?: 'resident' | 'oa';
  buttons?: { title: string; type: string; payload: unknown }[];
  pressed?: number;
  /** In a group; null: the account. */
  personId?: string | null;
};

export type Weather = {
  seed: number;
  scope?: 'send' | 'all';
  duplicateWebhook?: number;
  reorderWebhook?: number;
  delayWebhookMs?: { min: number; max: number };
  dropAnswer?: number;
  serverError?: number;
  hang?: number;
  rateLimit?: number;
  webhookOff?: boolean;
};

export type Zalo = ReturnType<typeof openZalo>;

const logPage = 10_000;

/** The strings by which the laboratory moves the simulated Zalo. Throws what the simulator refuses. */
export function openZalo(url: string) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/_sim${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`simulator: ${method} ${path} answered ${response.status}`);
    return (await response.json()) as T;
  }
  return {
    url,
    clock: () => call<{ now: number; offsetMs: number }>('GET', '/clock'),
    advance: (ms: number) => call<{ now: number }>('POST', '/clock/advance', { ms }),
    setWeather: (weather: Weather) => call('PUT', '/faults', weather),
    webhook: () =>
      call<{ enabled: boolean; queued: number; retrying: number; url: string }>('GET', '/webhook'),
    /** Whether an answer that is not 200 is no answer; Zalo's own words about it can be read both ways. */
    repeatOnNon200: (retryOnNon200: boolean) => call('PUT', '/webhook', { retryOnNon200 }),
    /** What an operator does in Zalo's console after a switch-off. */
    switchWebhookOn: () => call('PUT', '/webhook', { enabled: true }),
    say: (personId: string, oaId: string, text: string) =>
      call<{ msgId: string }>('POST', `/people/${personId}/messages`, { oaId, text }),
    press: (personId: string, oaId: string, messageId: string, buttonIndex: number) =>
      call<{ msgId?: string }>('POST', `/people/${personId}/press`, {
        oaId,
        messageId,
        buttonIndex,
      }),
    follow: (personId: string, oaId: string) =>
      call<{ changed: boolean }>('POST', `/people/${personId}/follow`, { oaId }),
    unfollow: (personId: string, oaId: string) =>
      call<{ changed: boolean }>('POST', `/people/${personId}/unfollow`, { oaId }),
    see: (personId: string, oaId: string) => call('POST', `/people/${personId}/seen`, { oaId }),
    sayInGroup: (groupId: string, personId: string, text: string, quoteMessageId?: string) =>
      call<{ msgId: string }>('POST', `/groups/${groupId}/messages`, {
        personId,
        text,
        ...(quoteMessageId === undefined ? {} : { quoteMessageId }),
      }),
    /** All that was said after a message; all that ever was where `after` is '1'. */
    chat: async (oaId: string, personId: string, after: string) =>
      (await call<{ messages: Said[] }>('GET', `/chats/${oaId}/${personId}?after=${after}`))
        .messages,
    group: async (groupId: string, after: string) =>
      (await call<{ messages: Said[] }>('GET', `/groups/${groupId}?after=${after}`)).messages,
    miniAppToken: (personId: string) =>
      call<{ accessToken: string }>('POST', `/people/${personId}/mini-app-token`, {}),
    revokeTokens: (oaId: string, wholeGrant: boolean) =>
      call('POST', `/official-accounts/${oaId}/revoke-tokens`, { wholeGrant }),
    people: async () =>
      (await call<{ people: { personId: string; follows: string[] }[] }>('GET', '/state')).people,
    log: (after: number) =>
      call<{ entries: LogEntry[]; next: number }>('GET', `/log?after=${after}&limit=${logPage}`),
  };
}

/** Follows the simulator's own log to its end; `read` before the oldest entries fall out of it. */
export function followLog(zalo: Zalo) {
  const entries: LogEntry[] = [];
  let after = 0;
  let delivered = 0;
  return {
    entries,
    /** Events that the server answered 200, each once. */
    delivered: () => delivered,
    async read(): Promise<void> {
      for (;;) {
        const page = await zalo.log(after);
        after = page.next;
        for (const entry of page.entries) {
          entries.push(entry);
          if (entry.outcome === 'delivered') delivered += 1;
        }
        if (page.entries.length < logPage) return;
      }
    },
  };
}

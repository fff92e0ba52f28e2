/** One message in a chat, as the simulator shows it. */
export type ChatMessage = {
  messageId: string;
  from: 'resident' | 'oa';
  at: number;
  text: string;
  buttons?: { title: string; type: string; payload: unknown }[];
};
export type GroupMessage = { messageId: string; personId: string | null; at: number; text: string };
export type Person = {
  personId: string;
  name: string;
  kind: 'resident' | 'member' | 'officer';
  area?: string;
  behaviour: string;
  follows: string[];
};
export type World = {
  miniAppUrl: string | null;
  officialAccounts: { oaId: string }[];
  people: Person[];
  groups: {
    groupId: string;
    oaId: string;
    name: string;
    memberPersonIds: string[];
    bots: { number: string; name: string }[];
  }[];
  /** Names of the areas by code. */
  areaNames: Record<string, string>;
};
export type Faults = {
  dropAnswer?: number;
  duplicateWebhook?: number;
  reorderWebhook?: number;
  seed?: number;
};

const logPage = 10_000;

export type OutsideWorld = ReturnType<typeof openOutsideWorld>;

/** The simulator's control API, as far as the play needs it. Throws what the simulator refuses. */
export function openOutsideWorld(baseUrl: string) {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${baseUrl}/_sim${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    }).catch((error: unknown) => {
      const hint = 'Chạy "npm start" trước; cổng khác thì đặt SIMULATOR_PORT.';
      throw new Error(`Không gọi được Zalo mô phỏng ở ${baseUrl}. ${hint}`, { cause: error });
    });
    if (!response.ok) throw new Error(`simulator: ${method} ${path} answered ${response.status}`);
    return (await response.json()) as T;
  };
  const after = (messageId: string | undefined) =>
    messageId === undefined ? '' : `?after=${messageId}`;
  return {
    state: () => call<World>('GET', '/state'),
    setFaults: (faults: Faults) => call('PUT', '/faults', faults),
    webhook: () => call<{ queued: number; retrying: number }>('GET', '/webhook'),
    advance: (ms: number) => call('POST', '/clock/advance', { ms }),
    follow: (personId: string, oaId: string) =>
      call('POST', `/people/${personId}/follow`, { oaId }),
    say: (personId: string, oaId: string, text: string) =>
      call<{ msgId: string }>('POST', `/people/${personId}/messages`, { oaId, text }),
    press: (personId: string, oaId: string, messageId: string, buttonIndex: number) =>
      call('POST', `/people/${personId}/press`, { oaId, messageId, buttonIndex }),
    chat: async (personId: string, oaId: string, since?: string) =>
      (await call<{ messages: ChatMessage[] }>('GET', `/chats/${oaId}/${personId}${after(since)}`))
        .messages,
    group: async (groupId: string, since?: string) =>
      (await call<{ messages: GroupMessage[] }>('GET', `/groups/${groupId}${after(since)}`))
        .messages,
    sayInGroup: (groupId: string, personId: string, text: string, quoteMessageId?: string) =>
      call<{ msgId: string }>('POST', `/groups/${groupId}/messages`, {
        personId,
        text,
        ...(quoteMessageId === undefined ? {} : { quoteMessageId }),
      }),
    /** Whether nobody took this when Zalo brought it to a bot: it is not brought again. */
    async wasLost(messageId: string): Promise<boolean> {
      type Page = { entries: { messageId?: string; outcome: string }[]; next: number };
      for (let after = 0; ; ) {
        const path = `/log?kind=webhook&after=${after}&limit=${logPage}`;
        const { entries, next } = await call<Page>('GET', path);
        const isIt = (entry: Page['entries'][number]) =>
          entry.messageId === messageId && entry.outcome === 'lost';
        if (entries.some(isIt)) return true;
        if (entries.length < logPage) return false;
        after = next;
      }
    },
    miniAppToken: (personId: string) =>
      call<{ accessToken: string }>('POST', `/people/${personId}/mini-app-token`, {}),
  };
}

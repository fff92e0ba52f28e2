import type { Zalo } from './zalo.ts';

/** The server's no, with the number of it. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, call: string) {
    super(`${call} answered ${status}`);
    this.status = status;
  }
}

export type MiniApp = { call<T>(method: string, path: string, body?: unknown): Promise<T> };

const patienceMs = 8_000;

/** The server's API as one person's Mini App or console calls it: signed in when needed, asked once, told when it fails. */
export function openMiniApp(options: {
  zalo: Zalo;
  serverUrl: string;
  personId: string;
  oaId: string;
}): MiniApp {
  const { zalo, serverUrl, personId, oaId } = options;
  let token: string | undefined;

  async function request<T>(
    method: string,
    path: string,
    body: unknown,
    bearer?: string,
  ): Promise<T> {
    const response = await fetch(`${serverUrl}/api${path}`, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    if (response.status === 401 || response.status === 403) token = undefined;
    if (!response.ok)
      throw new Refused(response.status, `${method} ${path.replace(/[0-9a-f-]{36}/, ':id')}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  return {
    async call<T>(method: string, path: string, body?: unknown): Promise<T> {
      if (token === undefined) {
        const { accessToken } = await zalo.miniAppToken(personId);
        token = (await request<{ token: string }>('POST', '/sessions', { accessToken, oaId }))
          .token;
      }
      return request<T>(method, path, body, token);
    },
  };
}

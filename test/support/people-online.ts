import { setTimeout as wait } from 'node:timers/promises';
import { consentTextVersion } from '#shared/me.ts';
import type { Session } from '#shared/sessions.ts';
import type { RunningSystem } from './running-system.ts';

const patienceMs = 40_000;

/** The demo commune's account. */
export const oaId = '4180000000000000011';

/** Asks until `fits` has found what it looks for; throws what it looked for when it never comes. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what} did not come`);
    await wait(150);
  }
}

/** People of a running demo commune, as Zalo and the Mini App let them act. */
export function openPeople({ simulatorUrl, serverUrl }: RunningSystem) {
  let keys = 0;

  async function call<T>(url: string, method: string, body?: unknown, token?: string): Promise<T> {
    const response = await fetch(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const sim = <T>(method: string, path: string, body?: unknown) =>
    call<T>(`${simulatorUrl}/_sim${path}`, method, body);

  return {
    sim,
    /** Somebody's Mini App, signed in anew. */
    async miniApp(personId: string) {
      const { accessToken } = await sim<{ accessToken: string }>(
        'POST',
        `/people/${personId}/mini-app-token`,
        {},
      );
      const { token, me } = await call<Session>(`${serverUrl}/api/sessions`, 'POST', {
        accessToken,
        oaId,
      });
      return {
        me,
        get: <T>(path: string) => call<T>(`${serverUrl}/api${path}`, 'GET', undefined, token),
        put: <T>(path: string, body: unknown) =>
          call<T>(`${serverUrl}/api${path}`, 'PUT', body, token),
        /** With a key of its own each time, as the device gives. */
        post: <T>(path: string, body: object = {}) => {
          keys += 1;
          const keyed = { idempotencyKey: `key-of-the-story-${keys}`, ...body };
          return call<T>(`${serverUrl}/api${path}`, 'POST', keyed, token);
        },
        agrees: () =>
          call(
            `${serverUrl}/api/me/consents`,
            'PUT',
            { purpose: 'helping', isGiven: true, textVersion: consentTextVersion },
            token,
          ),
      };
    },
    /** All that stands in a group from us, oldest first. */
    async heardIn(groupId: string): Promise<string[]> {
      const { messages } = await sim<{ messages: { personId: string | null; text: string }[] }>(
        'GET',
        `/groups/${groupId}`,
      );
      return messages.filter(({ personId }) => personId === null).map(({ text }) => text);
    },
    sayInGroup: (groupId: string, personId: string, text: string) =>
      sim('POST', `/groups/${groupId}/messages`, { personId, text }),
  };
}

export type People = ReturnType<typeof openPeople>;
export type MiniAppOfPerson = Awaited<ReturnType<People['miniApp']>>;

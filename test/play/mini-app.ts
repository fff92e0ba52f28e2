import { setTimeout as wait } from 'node:timers/promises';
import type { Session } from '#shared/sessions.ts';
import type { OutsideWorld } from './outside-world.ts';

const triesMax = 60;

/** The server's no, with the number of it. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, call: string) {
    super(`${call} answered ${status}`);
    this.status = status;
  }
}

export type MiniApp = ReturnType<typeof openMiniApp>;

/** The server's API as one person's Mini App or console calls it. */
export function openMiniApp(outside: OutsideWorld, personId: string, serverUrl: string) {
  let session: Session | undefined;

  const request = async <T>(
    method: string,
    path: string,
    body: unknown,
    bearer?: string,
  ): Promise<T> => {
    const response = await fetch(`${serverUrl}/api${path}`, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    // Whoever is not known in a role yet is known in a new session.
    if (response.status === 401 || response.status === 403) session = undefined;
    if (!response.ok) throw new Refusal(response.status, `${method} ${path}`);
    return (await response.json()) as T;
  };

  const signIn = async (): Promise<Session> => {
    const { accessToken } = await outside.miniAppToken(personId);
    return request<Session>('POST', '/sessions', { accessToken });
  };

  const beSignedIn = async (): Promise<Session> => {
    session ??= await signIn();
    return session;
  };

  const once = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    request<T>(method, path, body, (await beSignedIn()).token);

  return {
    once,
    call: <T>(method: string, path: string, body?: unknown): Promise<T> =>
      persist(() => once<T>(method, path, body)),
    /** The person as the server knew them when they signed in. */
    me: async (): Promise<Session['me']> => (await persist(beSignedIn)).me,
  };
}

/** Tries for a minute: the server may be down for a moment (the play is also run while it is being killed). */
async function persist<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt === triesMax) throw error;
      await wait(1000);
    }
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import type { RegisterPage, RegisterRow } from '#shared/register.ts';
import type { OutsideWorld, World } from './outside-world.ts';

export type Staff = Awaited<ReturnType<typeof employStaff>>;

const triesMax = 60;

/** A commune officer with a session, who answers what was handed up and reads the register. */
export async function employStaff(outside: OutsideWorld, world: World, serverUrl: string) {
  const officer = world.people.find((person) => person.kind === 'officer');
  if (officer === undefined) throw new Error('the world has no officer');
  let token: string | undefined;

  /** The server may be down for a moment (the play is also run while it is being killed). */
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        token ??= await signIn();
        return await request<T>(method, path, body, token);
      } catch (error) {
        if (attempt === triesMax) throw error;
        if (error instanceof Error && error.message === 'session') token = undefined;
        await wait(1000);
      }
    }
  };

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
    if (response.status === 401 || response.status === 403) throw new Error('session');
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return (await response.json()) as T;
  };

  const signIn = async () => {
    const { accessToken } = await outside.miniAppToken(officer.personId);
    return (await request<{ token: string }>('POST', '/sessions', { accessToken })).token;
  };

  const register = async (): Promise<RegisterRow[]> => {
    const rows: RegisterRow[] = [];
    for (let page = 1; ; page += 1) {
      const got = await call<RegisterPage>('GET', `/register/help-requests?page=${page}`);
      rows.push(...got.rows);
      if (got.rows.length === 0 || rows.length >= got.total) return rows;
    }
  };

  return {
    name: officer.name,
    register,
    async find(code: string): Promise<RegisterRow> {
      const got = await call<RegisterPage>('GET', `/register/help-requests?text=${code}`);
      const row = got.rows.find((candidate) => candidate.code === code);
      if (row === undefined) throw new Error(`${code} không có trong sổ`);
      return row;
    },
    answer: (id: string, text: string, idempotencyKey: string) =>
      call('POST', `/register/help-requests/${id}/answers`, { text, idempotencyKey }),
    resolve: (id: string) => call('POST', `/register/help-requests/${id}/resolve`, {}),
  };
}

import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import * as z from 'zod';
import { Session } from '#shared/sessions.ts';
import type { RunningSystem } from '#test/support/running-system.ts';

const People = z.object({ people: z.array(z.object({ personId: z.string(), name: z.string() })) });
const Token = z.object({ accessToken: z.string() });

type Shape<T> = { parse(value: unknown): T };

/** One of the simulator's people, who does through the API what a screen needs to have something to show. */
export type ApiPerson = {
  personId: string;
  get<T>(path: string, shape: Shape<T>): Promise<T>;
  send<T>(method: 'POST' | 'PUT', path: string, body: object, shape: Shape<T>): Promise<T>;
};

/** A key that no other sending of this run has. */
export const newKey = () => randomUUID();

/** Signs in by Zalo's token; with a role, as soon as the server has learnt from Zalo that this person holds it. */
export async function signInAs(
  system: RunningSystem,
  name: string,
  role?: 'member' | 'officer',
): Promise<ApiPerson> {
  const { people } = await call(`${system.simulatorUrl}/_sim/state`, {}, People);
  const personId = people.find((person) => person.name === name)?.personId;
  if (personId === undefined) throw new Error(`nobody is called ${name}`);
  const tokenUrl = `${system.simulatorUrl}/_sim/people/${personId}/mini-app-token`;
  const { accessToken } = await call(tokenUrl, { method: 'POST', body: {} }, Token);
  const api = `${system.serverUrl}/api`;
  const { token } = await vi.waitFor(
    async () => {
      const session = await call(
        `${api}/sessions`,
        { method: 'POST', body: { accessToken } },
        Session,
      );
      if (role !== undefined && session.me[role] === null)
        throw new Error(`${name} is no ${role} yet`);
      return session;
    },
    { timeout: 30_000, interval: 500 },
  );
  const authorization = `Bearer ${token}`;
  return {
    personId,
    get: (path, shape) => call(api + path, { authorization }, shape),
    send: (method, path, body, shape) => call(api + path, { method, body, authorization }, shape),
  };
}

async function call<T>(
  url: string,
  {
    method = 'GET',
    body,
    authorization,
  }: { method?: string; body?: object; authorization?: string },
  shape: Shape<T>,
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization === undefined ? {} : { authorization }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return shape.parse(text === '' ? undefined : JSON.parse(text));
}

import type { OwnHelpRequest } from '#shared/request-audience.ts';
import type { AppOfTest } from './app.ts';
import { type CommuneOfTest, makeResident } from './people.ts';
import type { World } from './world.ts';

let keys = 0;

/** Somebody signed in to the Mini App or the console, who can ask for paths. */
export async function opens(app: AppOfTest, commune: CommuneOfTest, appUserId: string | null) {
  const { token, me } = await app.signIn(commune, appUserId);
  return {
    token,
    me,
    get: <Body>(path: string) => app.ask<Body>('GET', path, { token }),
    post: <Body>(path: string, body?: unknown) => app.ask<Body>('POST', path, { token, body }),
    put: <Body>(path: string, body?: unknown) => app.ask<Body>('PUT', path, { token, body }),
    delete: <Body>(path: string) => app.ask<Body>('DELETE', path, { token }),
  };
}

/** A key as the device makes it. */
export function newKey(): string {
  keys += 1;
  return `key-of-the-test-${keys}`;
}

/** A resident of the village asks in the Mini App; gives the request as they see it. */
export async function residentAsks(
  world: World,
  app: AppOfTest,
  commune: CommuneOfTest,
  village: { id: string },
  question = 'Quên mật khẩu VNeID',
): Promise<OwnHelpRequest> {
  const resident = await makeResident(world, commune, village);
  const phone = await opens(app, commune, resident.appUserId);
  await app.agrees(phone.token);
  const body = { idempotencyKey: newKey(), question };
  return (await phone.post<OwnHelpRequest>('/api/help-requests', body)).body;
}

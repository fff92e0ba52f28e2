import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { gather, type Person } from '#test/support/filled-commune.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { audiences, isFor, type Role } from '#test/support/route-audiences.ts';
import { bodies, queries } from '#test/support/route-requests.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let askers: [who: string, is: Role, token: string | undefined][];

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world, 'Xã Thanh Tâm');
  const elsewhere = await makeCommune(world, 'Xã An Hoà');
  const people = Object.entries(await gather(world, app, commune)) as [Role, Person][];
  askers = [['nobody', 'nobody', undefined]];
  for (const [role, { token }] of people) askers.push([role, role, token]);
  for (const role of guests) {
    const { appUserId } = role === 'leader' ? elsewhere.che.leader : elsewhere[role];
    const { token } = await opens(app, commune, appUserId);
    askers.push([`${role} of another commune`, 'resident', token]);
  }
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Staff of another commune who come through this one's account are residents here. */
const guests = ['leader', 'officer', 'approver', 'administrator', 'supervisor'] as const;

/** Routes that end what the asker needs for the next. */
const ending = ['DELETE /api/me', 'DELETE /api/sessions', 'DELETE /api/sessions/current'];

async function isLetIn(route: string, token: string | undefined): Promise<boolean> {
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const url = path.replace(/:\w+/g, '6f1c2a34-8f0e-4f37-9d3a-00000000000f');
  const answer = await app.ask<{ code?: string } | undefined>(
    method,
    url + (queries[route] ?? ''),
    { token, body: bodies[route] },
  );
  expect(answer.status, `${route}: ${answer.text}`).toBeLessThan(500);
  expect(answer.status, `${route}: ${answer.text}`).not.toBe(429);
  const refusal = token === undefined ? [401, 'session/missing'] : [403, 'session/not-allowed'];
  return answer.status !== refusal[0] || answer.body?.code !== refusal[1];
}

test.each(Object.keys(audiences).filter((route) => !ending.includes(route)))(
  '%s lets in everybody whom it is for, and nobody else',
  async (route) => {
    const wrong: string[] = [];
    for (const [who, is, token] of askers) {
      const may = isFor(route, is);
      if ((await isLetIn(route, token)) !== may)
        wrong.push(`${who} is ${may ? 'refused' : 'let in'}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each(ending)('%s lets in everybody who has a session, once', async (route) => {
  const resident = await makeResident(world, commune, commune.che);
  for (const { appUserId } of [resident, commune.che.leader, commune.administrator]) {
    const { token } = await opens(app, commune, appUserId);
    expect(await isLetIn(route, token)).toBe(true);
    expect((await app.ask('GET', '/api/me', { token })).status).toBe(401);
  }
});

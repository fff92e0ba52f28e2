import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { routesOf } from '#test/support/app-routes.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { audiences, routesFor } from '#test/support/route-audiences.ts';
import { bodies, queries } from '#test/support/route-requests.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const ask = (route: string, token?: string) => {
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const url = path.replace(/:\w+/g, '6f1c2a34-8f0e-4f37-9d3a-00000000000f');
  return app.ask(method, url + (queries[route] ?? ''), { token, body: bodies[route] });
};
test('every route of the API is in the list with its audience', () => {
  expect(routesOf(app.app).sort()).toEqual(Object.keys(audiences).sort());
});

describe.each(routesFor('resident', 'member', 'announcer', 'officer', 'approver', 'administrator'))(
  '%s',
  (route) => {
    test('without a session, or with one that is none, is answered 401', async () => {
      for (const token of [undefined, 'nothing', 'x'.repeat(43)]) {
        expect(await ask(route, token)).toMatchObject({
          status: 401,
          body: { code: 'session/missing', message: expect.stringContaining('đăng nhập lại') },
        });
      }
    });

    test('after the session has ended is answered 401', async () => {
      const resident = await makeResident(world, commune, commune.che);
      const { token } = await app.signIn(commune, resident.appUserId);
      await app.ask('DELETE', '/api/sessions/current', { token });
      expect((await ask(route, token)).status).toBe(401);
    });
  },
);

describe.each(routesFor('member', 'announcer', 'officer', 'approver', 'administrator'))(
  '%s',
  (route) => {
    test('is refused to a resident', async () => {
      const resident = await makeResident(world, commune, commune.che);
      const { token } = await app.signIn(commune, resident.appUserId);
      expect(await ask(route, token)).toMatchObject({
        status: 403,
        body: { code: 'session/not-allowed' },
      });
    });

    test('is refused to a supervisor, who sees totals and never a person', async () => {
      await world.rows('update officers set area_id = $1 where id = $2', [
        commune.id,
        commune.supervisor.id,
      ]);
      const { token } = await app.signIn(commune, commune.supervisor.appUserId);
      expect((await ask(route, token)).status).toBe(403);
    });
  },
);

test.each(routesFor('officer', 'approver', 'administrator'))(
  '%s is refused to a member',
  async (route) => {
    const { token } = await app.signIn(commune, commune.che.leader.appUserId);
    expect((await ask(route, token)).status).toBe(403);
  },
);

test.each(routesFor('announcer'))('%s is refused to a member who does not lead', async (route) => {
  const [, member] = commune.che.members;
  const { token } = await app.signIn(commune, member?.appUserId ?? null);
  expect((await ask(route, token)).status).toBe(403);
});

test.each(routesFor('member'))('%s is refused to an officer who is in no team', async (route) => {
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  expect((await ask(route, token)).status).toBe(403);
});

test.each(routesFor('approver', 'administrator'))('%s is refused to an officer', async (route) => {
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  expect((await ask(route, token)).status).toBe(403);
});

test.each(routesFor('supervisor'))('%s is refused to whoever is none', async (route) => {
  for (const { appUserId } of [commune.administrator, commune.che.leader]) {
    const { token } = await app.signIn(commune, appUserId);
    expect((await ask(route, token)).status).toBe(403);
  }
  expect((await ask(route)).status).toBe(401);
});

test.each(routesFor('everybody'))('%s asks for no session', async (route) => {
  expect([200, 201, 204, 400, 404]).toContain((await ask(route)).status);
});

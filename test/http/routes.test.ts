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

describe.each(
  routesFor(
    'resident',
    'member',
    'announcer',
    'officer',
    'approver',
    'administrator',
    'supervisor',
  ),
)('%s', (route) => {
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
});

test.each(routesFor('everybody'))('%s asks for no session', async (route) => {
  expect([200, 201, 204, 400, 404]).toContain((await ask(route)).status);
});

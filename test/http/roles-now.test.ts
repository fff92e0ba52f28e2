import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Me } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const team = '/api/team/help-requests';
const register = '/api/register/help-requests/search';

type Person = Awaited<ReturnType<typeof opens>>;
/** What somebody may open, and what they are told they are. */
const what = async (who: Person) => {
  const [inbox, register_, me] = [
    await who.get(team),
    await who.post(register, {}),
    await who.get<Me>('/api/me'),
  ];
  return {
    team: inbox.status,
    register: register_.status,
    member: me.body.member?.id,
    officer: me.body.officer?.id,
  };
};
const resident = { team: 403, register: 403, member: undefined, officer: undefined };

test('a member whom Zalo tells us of after they signed in is a member without signing in again', async () => {
  const lan = called(commune.che, 'Lan');
  await world.rows('update members set app_user_id = null where id = $1', [lan.id]);
  const phone = await opens(app, commune, lan.appUserId);
  expect(await what(phone)).toEqual(resident);
  await world.rows('update members set app_user_id = $1 where id = $2', [lan.appUserId, lan.id]);
  expect(await what(phone)).toEqual({ ...resident, team: 200, member: lan.id });
});

test('an officer who is added later is one without signing in again', async () => {
  const { officer } = commune;
  await world.rows(`update officers set state = 'left' where id = $1`, [officer.id]);
  const desk = await opens(app, commune, officer.appUserId);
  expect(await what(desk)).toEqual(resident);
  await world.rows(`update officers set state = 'active' where id = $1`, [officer.id]);
  expect(await what(desk)).toEqual({ ...resident, register: 200, officer: officer.id });
});

test('who is known to the team by chat is a member once chat and Mini App are heard to be one person', async () => {
  const lan = called(commune.che, 'Lan');
  await world.rows('update members set app_user_id = null where id = $1', [lan.id]);
  const person = await makeResident(world, commune, commune.che, { oaUserId: null });
  const phone = await opens(app, commune, person.appUserId);
  expect(await what(phone)).toEqual(resident);
  await world.rows('update residents set oa_user_id = $1 where id = $2', [lan.oaUserId, person.id]);
  expect(await what(phone)).toEqual({ ...resident, team: 200, member: lan.id });
});

test('who leaves, or is not confirmed, is refused at the next request', async () => {
  const lan = called(commune.che, 'Lan');
  const phone = await opens(app, commune, lan.appUserId);
  expect(await what(phone)).toMatchObject({ team: 200, member: lan.id });
  for (const state of ['unconfirmed', 'left']) {
    await world.rows('update members set state = $1 where id = $2', [state, lan.id]);
    expect(await what(phone)).toEqual(resident);
  }
});

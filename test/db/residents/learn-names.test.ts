import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { learnNames } from '#bot/residents/learn-names.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { scriptIdentity } from '#test/support/people-signed-in.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let asked: string[];
let told: string | undefined;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  asked = [];
  told = 'Bùi Văn Toàn';
});
afterAll(() => world.close());

const learn = (account = commune.account) =>
  learnNames(
    {
      db: world.worker,
      clock: world.clock,
      identity: {
        ...scriptIdentity(() => new Error('nobody signs in here')),
        findByOaUserId: async (_accessToken, oaUserId) => {
          asked.push(oaUserId);
          return { name: told, appUserId: undefined };
        },
      },
    },
    account,
    'token',
    (name) => maskSecrets(name).text,
  );
const writes = (displayName: string | null, agoMs = 0) =>
  makeResident(world, commune, commune.che, {
    displayName,
    lastInteractionAt: new Date(world.clock.now().getTime() - agoMs),
  });
const nameOf = async (id: string) =>
  (
    await world.rows<{ display_name: string }>('select display_name from residents where id = $1', [
      id,
    ])
  )[0]?.display_name;

test('whoever has just written is called as in Zalo, asked for once', async () => {
  const nameless = await writes(null);
  await writes('Bà Tư Mận');
  await writes(null, 3 * hour);
  const other = await makeCommune(world, 'Xã An Hoà');
  await learn(other.account);
  expect(asked).toEqual([]);
  await learn();
  expect(await nameOf(nameless.id)).toBe('Bùi Văn Toàn');
  await learn();
  expect(asked).toEqual([nameless.oaUserId]);
});

test('where Zalo does not tell, the person stays nameless and is asked for again', async () => {
  told = undefined;
  const nameless = await writes(null);
  await learn();
  expect(await nameOf(nameless.id)).toBeNull();
  told = 'Bùi Văn Toàn';
  await learn();
  expect(await nameOf(nameless.id)).toBe('Bùi Văn Toàn');
});

test('a run asks for twenty at most, and a number of a card in a name is covered', async () => {
  told = 'Toàn 012345678912';
  const people = await Promise.all(Array.from({ length: 22 }, () => writes(null)));
  await learn();
  expect(asked).toHaveLength(20);
  await learn();
  expect(asked).toHaveLength(22);
  expect(await nameOf(people[0]?.id ?? '')).not.toContain('012345678912');
});

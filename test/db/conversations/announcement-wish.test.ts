import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const consentsOf = (residentId: string) =>
  world.rows(
    `select purpose, text_version as version, withdrawn_at is null as stands from consents
     where resident_id = $1 order by given_at, withdrawn_at nulls last`,
    [residentId],
  );
const standing = { purpose: 'announcements', version: '2026-11b', stands: true };

test('a word in the chat lets the commune announce there, and another ends it, each said back once', async () => {
  const tu = await makeResident(world, commune, commune.che, {
    muted: ['announcements', 'progress'],
  });
  const chat = openChat(world, commune, tu);
  const on = await chat.ask('nhận thông báo');
  expect(on.map(({ text }) => text)).toEqual([
    'Dạ, từ nay có thông báo là xã nhắn bà con vào đây ạ. Muốn thôi, bà con nhắn “dừng thông báo” nhé.',
  ]);
  expect(await consentsOf(tu.id)).toEqual([standing]);
  expect(await world.rows('select muted from residents where id = $1', [tu.id])).toEqual([
    { muted: ['progress'] },
  ]);
  await chat.ask('cho bác nhận thông báo nhé');
  expect(await consentsOf(tu.id)).toEqual([standing]);
  const off = await chat.ask('DUNG THONG BAO');
  expect(off.map(({ text }) => text)).toEqual([
    'Dạ, từ nay xã không nhắn thông báo vào đây nữa ạ. Muốn nhận lại, bà con nhắn “nhận thông báo” nhé.',
  ]);
  expect(await consentsOf(tu.id)).toEqual([{ ...standing, stands: false }]);
  await chat.ask('dừng thông báo');
  expect(await consentsOf(tu.id)).toEqual([{ ...standing, stands: false }]);
  expect(await chat.requests()).toEqual([]);
});

test('a question about announcements is a question', async () => {
  const tu = await makeResident(world, commune, commune.che);
  const chat = openChat(world, commune, tu);
  await chat.ask('làm sao nhận thông báo của VNeID');
  expect(await consentsOf(tu.id)).toEqual([]);
});

test('a worker agrees for nobody to anything else, nor for anybody of another commune', async () => {
  const tu = await makeResident(world, commune, commune.che);
  const faraway = await makeCommune(world, 'Xã An Hoà');
  const agree = (purpose: string, scope = commune.scope) =>
    world.work(scope, ({ tx }) =>
      tx.execute(
        `insert into consents (id, resident_id, purpose, text_version, given_at)
         values (gen_random_uuid(), '${tu.id}', '${purpose}', 'x', now())`,
      ),
    );
  await expect(agree('helping')).rejects.toThrow();
  await expect(agree('learning', faraway.scope)).rejects.toThrow();
  await expect(agree('announcements', faraway.scope)).rejects.toThrow();
  await agree('announcements');
  expect(await consentsOf(tu.id)).toHaveLength(1);
});

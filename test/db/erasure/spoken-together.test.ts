import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foldInto } from '#bot/outbox/fold-following.ts';
import { outgoingMessages } from '#bot/outbox/outgoing-message.table.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { openGroup } from '#test/support/people-group.ts';
import { residentAsks } from '#test/support/people-mini-app.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';

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

type Message = { id: string; state: string; folded_into: string | null; text: string };

/** What waits for the group, in the order in which it leaves. */
const groupMessages = () =>
  world.rows<Message>(
    `select id, state, folded_into, content->>'text' as text from outgoing_messages
     where recipient_id = $1 and collapse = 'ask' order by sequence`,
    [commune.che.group.groupId],
  );

/** The first that waits says the others as well, was not taken by Zalo, and waits again. */
async function foldsAll(): Promise<void> {
  const [first] = (await groupMessages()).filter(({ state }) => state === 'queued');
  await world.worker.transaction({ kind: 'queue' }, async (tx) => {
    const heads = await tx.select().from(outgoingMessages);
    await foldInto(
      tx,
      heads.filter(({ id }) => id === first?.id),
      world.clock.now(),
    );
  });
}

async function neighboursAsk(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await residentAsks(world, app, commune, commune.che);
    world.clock.advance(minute);
  }
}

test('lists that were read aloud in the group keep nothing of who is erased', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const group = openGroup(world, commune, commune.che);
  const lan = called(commune.che, 'Lan');
  const listed = await group.say(lan, 'danh sách');
  await group.say(lan, `nhận ${tu.open.code}`);
  const mine = await group.say(lan, 'của tôi');
  expect([...listed, ...mine].filter((text) => text.includes(marker))).toHaveLength(2);
  expect(await tu.phone.delete('/api/me')).toMatchObject({ status: 204 });
  expect(await findWords(world, marker)).toEqual([]);
});

test('neighbours whose questions were to leave in the message of who is erased are asked for still', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await neighboursAsk(6);
  await foldsAll();
  expect((await groupMessages()).filter(({ state }) => state === 'queued')).toHaveLength(1);
  expect(await tu.phone.delete('/api/me')).toMatchObject({ status: 204 });
  expect(await findWords(world, marker)).toEqual([]);
  const waiting = (await groupMessages()).filter(({ state }) => state === 'queued');
  expect(waiting).toHaveLength(6);
  expect(waiting.map((message) => message.folded_into)).toEqual(Array(6).fill(null));
});

test('a neighbour’s message that says the words of who is erased along with others leaves without them', async () => {
  await neighboursAsk(1);
  const tu = await leavesWordsEverywhere(world, app, commune);
  await neighboursAsk(6);
  await foldsAll();
  const [before] = await groupMessages();
  expect(before?.text).toContain(marker);
  expect(await tu.phone.delete('/api/me')).toMatchObject({ status: 204 });
  expect(await findWords(world, marker)).toEqual([]);
  const [after] = await groupMessages();
  expect(after?.state).toBe('queued');
  expect(after?.text.match(/^• A\d+/gm)?.length).toBe(7);
});

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

test('of a list of notices that says the same of who is erased twice, what it says of neighbours leaves all the same', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await neighboursAsk(2);
  const [neighbour, other] = await world.rows<{ id: string; code: string }>(
    `select id, code from help_requests where area_id = $1 and id <> $2 order by opened_at desc limit 2`,
    [commune.che.id, tu.open.id],
  );
  const notices = [
    [neighbour, 'đã có người nhận.'],
    [tu.open, 'đã gửi câu trả lời.'],
    [tu.open, 'đã gửi câu trả lời.'],
    [tu.open, 'đã gửi câu trả lời. Bà con báo đã được.'],
    [other, 'đã có người nhận.'],
  ] as const;
  await world.rows(`update outgoing_messages set state = 'cancelled' where state = 'queued'`);
  for (const [number, [request, words]] of notices.entries()) {
    await world.rows(
      `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content, collapse,
         help_request_id, dedupe_key, next_attempt_at, created_at)
       values ($1, $2, $3, 'reply', 'group', $4, jsonb_build_object('text', $5::text), 'notice', $6, $7, $8, $8)`,
      [
        world.newId(),
        commune.account.id,
        commune.che.id,
        commune.che.group.groupId,
        `${request?.code}: ${words}`,
        request?.id,
        `group:${request?.id}:told:${number}`,
        world.clock.now(),
      ],
    );
  }
  const [head] = await world.rows<{ id: string }>(
    `select id from outgoing_messages where state = 'queued' order by sequence`,
  );
  await world.worker.transaction({ kind: 'queue' }, async (tx) => {
    const heads = await tx.select().from(outgoingMessages);
    await foldInto(
      tx,
      heads.filter(({ id }) => id === head?.id),
      world.clock.now(),
    );
  });
  expect(await tu.phone.delete('/api/me')).toMatchObject({ status: 204 });
  const [after] = await world.rows<{ state: string; text: string }>(
    `select state, content->>'text' as text from outgoing_messages where id = $1`,
    [head?.id],
  );
  expect(after?.state).toBe('queued');
  expect(after?.text).toContain(`${neighbour?.code}: đã có người nhận.`);
  expect(after?.text).toContain(`${other?.code}: đã có người nhận.`);
  expect(after?.text).not.toContain(`${tu.open.code}:`);
});

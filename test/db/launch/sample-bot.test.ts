import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectSampleBot, introduceSampleTeam } from '#bot/launch/sample-bot.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';

const timeout = 120_000;
const groupId = '6c41b7d20e95a3f8127b';

let system: RunningSystem;
let client: pg.Client;

beforeAll(async () => {
  system = await startSystem(['all'], { withBot: true });
  client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
}, timeout);
afterAll(async () => {
  await client.end();
  await system.stop();
}, timeout);

const known = async () => {
  const { rows } = await client.query(
    `select g.group_id, g.state, t.code, b.name, count(m.bot_user_id)::int as known, count(*)::int as members
     from groups g join teams t on t.id = g.team_id join bots b on b.id = g.bot_id
     join members m on m.team_id = t.id group by 1, 2, 3, 4`,
  );
  return rows;
};
const said = async (): Promise<number> => {
  const answer = await fetch(`${system.simulatorUrl}/_sim/groups/${groupId}`);
  const { messages } = (await answer.json()) as { messages: { personId: string | null }[] };
  return messages.filter(({ personId }) => personId !== null).length;
};
const bound = {
  group_id: groupId,
  state: 'active',
  code: 'TO-04',
  name: 'Cánh Tay Số',
  known: 7,
  members: 7,
};

test('the demo’s bot knows its group and everybody in it, and a second start says nothing more', {
  timeout,
}, async () => {
  expect(await known()).toEqual([bound]);
  expect(await said()).toBe(7);
  const environment = {
    DATABASE_URL: system.databaseUrl,
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ZALO_BOT_URL: system.simulatorUrl,
  };
  await connectSampleBot(environment, system.serverUrl);
  await introduceSampleTeam(system.databaseUrl, system.simulatorUrl);
  expect(await known()).toEqual([bound]);
  expect(await said()).toBe(7);
});

test('whom a start that was killed had not introduced, the next one introduces', {
  timeout,
}, async () => {
  await client.query(`update members set bot_user_id = null where name = 'Đào Thị Hạnh'`);
  await introduceSampleTeam(system.databaseUrl, system.simulatorUrl);
  expect(await known()).toEqual([bound]);
  expect(await said()).toBe(8);
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { noteFailures } from '#bot/jobs/note-failures.ts';
import { readRegisterNotices } from '#bot/reports/register-notices.ts';
import { groupRefused } from '#bot/teams/group-life.ts';
import { retryGroup } from '#bot/teams/retry-group.ts';
import { question } from '#test/db/help-requests/scene.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo, teamPostsOf } from '#test/support/people-messages.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { type BotOfTest, openBot, refuseAll } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let bot: BotOfTest;
let asked = 0;
const nothing = () => {};
const silentLog = { debug: nothing, info: nothing, warn: console.error, error: console.error };

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  bot = await openBot(world, commune);
  await makeResident(world, commune, commune.che, {
    oaUserId: commune.officer.oaUserId,
    displayName: 'Chị Nhung',
    lastInteractionAt: world.clock.now(),
  });
});
afterAll(() => world.close());

async function ask(): Promise<string> {
  asked += 1;
  const resident = await makeResident(world, commune, commune.che);
  const request = await world.work(commune.scope, (work) =>
    openHelpRequest(work, resident, { ...question, idempotencyKey: `chat:${asked}` }),
  );
  return request.code;
}
const inbox = async () => (await teamPostsOf(world, commune.che.team.id)).map(({ text }) => text);
const waitingFor = async (groupId: string) =>
  world.rows('select 1 from outgoing_messages where recipient_id = $1 and state = $2', [
    groupId,
    'queued',
  ]);
const notices = () =>
  world.web.transaction(commune.scope, (tx) => readRegisterNotices(tx, world.clock.now()));
const toOfficer = async () =>
  (await saidTo(world, commune.officer.oaUserId ?? '')).map(({ text }) => text);
const leader = { id: 'bot-id-of-thuan', name: 'Thuận' };
const chatId = () => `chat-of-${commune.che.code}`;

/** The group through which the team is reached, ready to be lost. */
const channels = {
  'the account’s own group': async () => commune.che.group.groupId,
  'a bot’s group': async () => {
    const code = await bot.linkCodeOf(commune.che.leader);
    await bot.hears(chatId(), leader, `tôi là ${code}`);
    return chatId();
  },
};

const losses = [
  ['the account’s own group', 'group-disabled', 'hết hạn sử dụng'],
  ['the account’s own group', 'group-not-ours', 'không còn trong nhóm'],
  ['a bot’s group', 'bot-not-in-group', 'không còn trong nhóm'],
  ['a bot’s group', 'bot-group-unknown', 'không tìm thấy nhóm'],
  ['a bot’s group', 'bot-token-refused', 'khoá đang lưu'],
] as const;

describe.each(losses)('%s that is lost (%s)', (channel, failureCode, why) => {
  test('loses no request: all stand in the inbox, and what comes goes there alone', async () => {
    const groupId = await channels[channel]();
    const before = await ask();
    await refuseAll(world, groupId, failureCode);
    const after = await ask();
    const posts = (await inbox()).join('\n');
    expect(posts).toContain(`${before} ·`);
    expect(posts).toContain(`${after} ·`);
    expect(await waitingFor(groupId)).toEqual([]);
  });

  test('is told once to the commune’s officer, in the chat and above the register, with the reason', async () => {
    const groupId = await channels[channel]();
    await ask();
    await ask();
    await refuseAll(world, groupId, failureCode);
    await refuseAll(world, groupId, failureCode);
    expect(await toOfficer()).toEqual([expect.stringContaining(why)]);
    expect((await notices()).goneGroups).toMatchObject([
      { teamName: commune.che.team.name, reason: failureCode },
    ]);
  });
});

test('an officer to whom Zalo lets nobody write any more reads it above the register alone', async () => {
  world.clock.advance(8 * 24 * hour);
  await ask();
  await refuseAll(world, commune.che.group.groupId, 'group-disabled');
  expect(await toOfficer()).toEqual([]);
  expect((await notices()).goneGroups).toHaveLength(1);
});

test('a refusal that passes leaves the group as it is', async () => {
  await ask();
  await refuseAll(world, commune.che.group.groupId, 'lost');
  expect((await notices()).goneGroups).toEqual([]);
});

describe('a bot’s group that is back', () => {
  test('hears of what comes from then on, once somebody speaks to the bot again', async () => {
    const groupId = await channels['a bot’s group']();
    await ask();
    await refuseAll(world, groupId, 'bot-not-in-group');
    await bot.hears(groupId, leader, 'giúp');
    await ask();
    expect((await waitingFor(groupId)).length).toBeGreaterThanOrEqual(2);
    expect((await notices()).goneGroups).toEqual([]);
  });

  test('needs more than a word where the token was refused: the leader connects it anew', async () => {
    const groupId = await channels['a bot’s group']();
    await ask();
    await refuseAll(world, groupId, 'bot-token-refused');
    await bot.hears(groupId, leader, 'giúp');
    expect((await notices()).goneGroups).toHaveLength(1);
    await bot.hears(groupId, leader, `tôi là ${await bot.linkCodeOf(commune.che.leader)}`);
    expect((await notices()).goneGroups).toEqual([]);
  });
});

describe('a group that is tried again', () => {
  const retries = async () => {
    const { team } = commune.che;
    await world.work(
      commune.scope,
      (work) => retryGroup(work, { officerId: commune.officer.id }, team),
      world.web,
    );
  };
  const groupId = () => commune.che.group.groupId;
  const lost = async () => (await notices()).goneGroups.length > 0;

  beforeEach(async () => {
    await ask();
    await refuseAll(world, groupId(), 'group-disabled');
  });

  test('is posted to again, at once by one short post, and once only', async () => {
    expect(await lost()).toBe(true);
    await Promise.all([retries(), retries()]);
    await retries();
    expect(await lost()).toBe(false);
    expect(await waitingFor(groupId())).toHaveLength(1);
    await ask();
    expect(await waitingFor(groupId())).toHaveLength(2);
    expect(
      await world.rows(
        `select 1 from audit_entries where act = 'group.tried-again' and subject_id = $1`,
        [commune.che.team.id],
      ),
    ).toHaveLength(1);
  });

  test('and refused again is gone again, and the officer is told anew', async () => {
    await retries();
    world.clock.advance(1_000);
    await refuseAll(world, groupId(), 'group-not-ours');
    expect((await notices()).goneGroups).toMatchObject([{ reason: 'group-not-ours' }]);
    expect(await toOfficer()).toHaveLength(2);
  });

  test('is not taken away by the refusal of a post that had begun before', async () => {
    const code = await ask();
    await world.rows(
      `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content, dedupe_key,
         state, attempts, attempt_id, attempted_at, next_attempt_at, created_at)
       select gen_random_uuid(), official_account_id, area_id, 'reply', 'group', group_id, '{"text":"x"}', $2, 'sending', 1,
         gen_random_uuid(), clock_timestamp(), now(), now() from groups where group_id = $1`,
      [groupId(), `late:${code}`],
    );
    await retries();
    await world.rows(
      `update outgoing_messages set state = 'failed', failure_code = 'group-disabled' where dedupe_key = $1`,
      [`late:${code}`],
    );
    await noteFailures({
      db: world.worker,
      clock: world.clock,
      newId: world.newId,
      log: silentLog,
    });
    expect(await lost()).toBe(false);
  });
});

describe.each(['groups', 'resident_groups'])(
  'a refusal that comes while %s are brought back',
  (table) => {
    const groupId = () => (table === 'groups' ? commune.che.group.groupId : `ba-con-${commune.id}`);
    const setState = (state: string) =>
      sql.raw(`update ${table} set state = '${state}' where group_id = '${groupId()}'`);
    const stateOf = async () =>
      (await world.rows(`select state from ${table} where group_id = $1`, [groupId()]))[0];

    beforeEach(async () => {
      if (table === 'resident_groups') {
        await world.rows(
          `insert into resident_groups (id, group_id, name, area_id, official_account_id)
          values (gen_random_uuid(), $1, 'Bà con Chè Núi', $2, $3)`,
          [groupId(), commune.che.id, commune.account.id],
        );
      }
      await world.rows(
        `update ${table} set alive_since = alive_since - interval '1 minute' where group_id = $1`,
        [groupId()],
      );
    });

    /** Refused for good, about an attempt so long after its return, while another transaction brings the group back. */
    async function refuses(sinceReturnMs: number): Promise<unknown> {
      const refused = await world.owner.transaction(async (tx) => {
        await tx.execute(setState('gone'));
        await tx.execute(setState('active'));
        const returned = await tx.execute<{ at: string }>(
          sql.raw(
            `select floor(extract(epoch from alive_since) * 1000) as at from ${table} where group_id = '${groupId()}'`,
          ),
        );
        const attemptedAt = new Date(Number(returned.rows[0]?.at) + sinceReturnMs);
        const answer = world.work(commune.scope, (work) =>
          groupRefused(work, groupId(), { failureCode: 'group-disabled', attemptedAt }),
        );
        await expect
          .poll(() =>
            world.rows(
              `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
            ),
          )
          .not.toEqual([]);
        return { answer };
      });
      return refused.answer;
    }
    test.each([
      ['before', -1],
      ['in the same millisecond', 0],
    ])(
      'takes nothing away where its attempt began %s, and tells nobody of a loss',
      async (_, ms) => {
        expect(await refuses(ms)).toBeUndefined();
        expect(await stateOf()).toEqual({ state: 'active' });
      },
    );

    test('counts where its attempt began after', async () => {
      await refuses(1);
      expect(await stateOf()).toEqual({ state: 'gone' });
    });
  },
);

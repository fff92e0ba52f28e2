import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { readRegisterNotices } from '#bot/reports/register-notices.ts';
import { question } from '#test/db/help-requests/scene.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo, teamPostsOf } from '#test/support/people-messages.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { type BotOfTest, openBot, refuseAll } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let bot: BotOfTest;
let asked = 0;

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

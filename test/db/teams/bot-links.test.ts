import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { makeLinkCode } from '#bot/teams/bot-link-code.ts';
import {
  type CommuneOfTest,
  called,
  makeCommune,
  makeMember,
  makeResident,
} from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import { type BotOfTest, openBot } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let bot: BotOfTest;

const chatId = () => `chat-of-${commune.che.code}`;
const thuan = { id: 'bot-id-of-thuan', name: 'Thuận Phạm' };
const lan = { id: 'bot-id-of-lan', name: 'Lan' };

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  bot = await openBot(world, commune);
});
afterAll(() => world.close());

const groupOf = async (teamId: string) =>
  (
    await world.rows<{ group_id: string; bot_id: string | null; state: string }>(
      'select group_id, bot_id, state from groups where team_id = $1',
      [teamId],
    )
  )[0];
const botUserOf = async (memberId: string) =>
  (
    await world.rows<{ bot_user_id: string | null }>(
      'select bot_user_id from members where id = $1',
      [memberId],
    )
  )[0]?.bot_user_id;
const heard = async (groupId = chatId()) => (await saidTo(world, groupId)).map(({ text }) => text);
const bind = async () => {
  const code = await bot.linkCodeOf(commune.che.leader);
  await bot.hears(chatId(), thuan, `tôi là ${code}`);
};

describe('a group that is no team’s yet', () => {
  test('becomes the team’s by its leader’s code, and the bot knows the leader from then on', async () => {
    await bind();
    expect(await groupOf(commune.che.team.id)).toEqual({
      group_id: chatId(),
      bot_id: bot.id,
      state: 'active',
    });
    expect(await botUserOf(commune.che.leader.id)).toBe(thuan.id);
    expect(await heard()).toEqual([expect.stringContaining('Chào Phạm Văn Thuận và cả tổ!')]);
  });

  test('becomes nobody’s by a member’s code, a newcomer’s, a wrong one, or without one; the bot says nothing there', async () => {
    const newcomer = await makeMember(world, commune.che, {
      name: 'Người lạ',
      code: null,
      state: 'unconfirmed',
      isLeader: false,
    });
    for (const code of [
      await bot.linkCodeOf(called(commune.che, 'Lan')),
      await bot.linkCodeOf(newcomer),
      makeLinkCode(() => 1),
    ]) {
      await bot.hears(chatId(), lan, `tôi là ${code}`);
    }
    await bot.hears(chatId(), lan, 'nhận A1');
    expect(await groupOf(commune.che.team.id)).toMatchObject({ bot_id: null });
    expect(await heard()).toEqual([]);
  });

  test('of another commune’s leader stays strange: a bot knows only its own commune', async () => {
    const other = await makeCommune(world, 'Xã Bình Minh');
    const otherBot = await openBot(world, other);
    const code = await otherBot.linkCodeOf(other.che.leader);
    await bot.hears(chatId(), thuan, `tôi là ${code}`);
    expect(await groupOf(other.che.team.id)).toMatchObject({ bot_id: null });
  });
});

describe('a code', () => {
  test('is good once, for whoever says it first, however often the event comes', async () => {
    await bind();
    const code = await bot.linkCodeOf(called(commune.che, 'Lan'));
    await bot.hears(chatId(), lan, `em là ${code}`, 'twice');
    await bot.hears(chatId(), lan, `em là ${code}`, 'twice');
    await bot.hears(chatId(), { id: 'a-thief' }, `em là ${code}`);
    expect(await botUserOf(called(commune.che, 'Lan').id)).toBe(lan.id);
    expect((await heard()).slice(1)).toEqual([
      expect.stringContaining('Chào Nguyễn Thị Lan'),
      expect.stringContaining('không đúng hoặc đã hết hạn'),
    ]);
  });

  test('is good for 15 minutes, and until the next one is made', async () => {
    await bind();
    const member = called(commune.che, 'Lan');
    const first = await bot.linkCodeOf(member);
    const second = await bot.linkCodeOf(member);
    await bot.hears(chatId(), lan, `em là ${first}`);
    world.clock.advance(15 * minute);
    await bot.hears(chatId(), lan, `em là ${second}`);
    expect(await botUserOf(member.id)).toBeNull();
  });

  test('of another team’s member is a wrong one', async () => {
    await bind();
    const binh = called(commune.thon3, 'Bình');
    await bot.hears(chatId(), lan, `tôi là ${await bot.linkCodeOf(binh)}`);
    expect(await botUserOf(binh.id)).toBeNull();
    expect((await heard()).at(-1)).toContain('không đúng');
  });
});

test('who speaks before they are linked is a newcomer, and one person again afterwards', async () => {
  await bind();
  await bot.hears(chatId(), lan, 'giúp');
  const newcomers = () =>
    world.rows<{ name: string; state: string; bot_user_id: string | null }>(
      'select name, state, bot_user_id from members where team_id = $1 and code is null',
      [commune.che.team.id],
    );
  expect(await newcomers()).toEqual([{ name: 'Lan', state: 'unconfirmed', bot_user_id: lan.id }]);
  await bot.hears(chatId(), lan, `em là ${await bot.linkCodeOf(called(commune.che, 'Lan'))}`);
  expect(await newcomers()).toEqual([{ name: 'Lan', state: 'left', bot_user_id: null }]);
  expect(await botUserOf(called(commune.che, 'Lan').id)).toBe(lan.id);
});

test('what somebody took before they were linked is theirs afterwards', async () => {
  await bind();
  const resident = await makeResident(world, commune, commune.che);
  const request = await world.work(commune.scope, (work) =>
    openHelpRequest(work, resident, {
      source: 'chat',
      question: 'Quên mật khẩu',
      tutorialId: undefined,
      step: undefined,
      phoneModel: undefined,
      idempotencyKey: 'chat:1',
    }),
  );
  await bot.hears(chatId(), lan, `nhận ${request.code}`);
  const member = called(commune.che, 'Lan');
  await bot.hears(chatId(), lan, `em là ${await bot.linkCodeOf(member)}`);
  const [row] = await world.rows(
    'select state, claimed_by, last_helper_id from help_requests where id = $1',
    [request.id],
  );
  expect(row).toEqual({ state: 'claimed', claimed_by: member.id, last_helper_id: member.id });
  await bot.hears(chatId(), lan, `trả lại ${request.code}`);
  expect((await heard()).at(-1)).toContain(`${request.code}`);
  const [after] = await world.rows('select state from help_requests where id = $1', [request.id]);
  expect(after).toEqual({ state: 'open' });
});

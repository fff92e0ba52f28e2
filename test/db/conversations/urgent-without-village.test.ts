import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readHome } from '#bot/reports/home.ts';
import { teams } from '#bot/teams/team.table.ts';
import { type Chat, openChat } from '#test/support/people-chat.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;
let stranger: Chat;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  stranger = openChat(world, scene.commune);
});
afterAll(() => world.close());

const danger = 'cứu với chồng tôi đang cầm dao đánh tôi';
const lost = 'toi bi lua mat 20 trieu roi';

const needs = async () => {
  const home = await world.web.transaction(scene.commune.scope, (tx) =>
    readHome(tx, world.clock.now()),
  );
  return home.needs.filter(({ kind }) => kind === 'urgent-without-team');
};
const codeOf = async (chat: Chat) => {
  const [row] = await world.rows<{ number: number }>(
    'select number from residents where oa_user_id = $1',
    [chat.oaUserId],
  );
  return `BC${row?.number}`;
};
/** The officer has just written to the account, so that Zalo lets it answer. */
const officerWrites = () => openChat(world, scene.commune, scene.commune.officer).say('chào');
const toldOfficer = async () =>
  (await saidTo(world, scene.commune.officer.oaUserId ?? ''))
    .map(({ text }) => text)
    .filter((text) => text.startsWith('Có việc gấp'));

describe('urgent words of somebody whose village is not known', () => {
  test('stand first on the desk’s first page at once, with a code and without words', async () => {
    const [told, asked] = await stranger.ask(danger);
    expect(told?.text).toMatch(/^Việc này gấp: bà con gọi ngay 113/);
    expect(told?.text).toContain('lên đầu trang việc của xã, nhưng chưa nhắn được cho cán bộ nào');
    expect(asked?.text).toContain('em báo đúng người có trách nhiệm');
    expect(`${told?.text} ${asked?.text}`.match(/thôn nào/g)).toHaveLength(1);
    expect(await needs()).toMatchObject([{ count: 1, name: await codeOf(stranger) }]);
    expect(await scene.groupHeard()).toEqual([]);
  });

  test('are told once to the officers to whom the account may write, by kind and code', async () => {
    await officerWrites();
    const [told] = await stranger.ask(lost);
    expect(told?.text).toContain('Em đã nhắn cán bộ xã là có việc gấp.');
    await stranger.ask('họ còn đòi chuyển thêm tiền, tôi bị lừa rồi');
    const notices = await toldOfficer();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`bà con ${await codeOf(stranger)}`);
    expect(notices[0]).toContain('mất tiền');
    expect(notices[0]).not.toContain('20 triệu');
    expect(notices[0]).not.toContain('20 trieu');
    expect(notices[0]).toMatch(/hộp tin nhắn Zalo OA của xã, đọc tin khoảng \d{2}:\d{2}/);
    expect(notices[0]).toContain('mục Bà con');
  });

  test('are told again where danger follows lost money', async () => {
    await officerWrites();
    await stranger.ask(lost);
    await stranger.ask(danger);
    await stranger.ask(danger);
    expect(await toldOfficer()).toEqual([
      expect.stringContaining('mất tiền'),
      expect.stringContaining('gặp nguy hiểm'),
    ]);
  });

  test('are told once where the worker dies and two go on', async () => {
    await officerWrites();
    await stranger.say(danger);
    world.clock.advance(8_000);
    await expect(stranger.endDueBurst({ dies: true })).rejects.toThrow('died');
    expect(await needs()).toEqual([]);
    await Promise.all([stranger.endDueBurst(), stranger.endDueBurst()]);
    expect(await toldOfficer()).toHaveLength(1);
    expect(await needs()).toHaveLength(1);
  });

  test('leave the first page when the village is named, and the team has them', async () => {
    await stranger.ask(lost);
    await stranger.press('Thôn Chè Kho Làng');
    expect(await needs()).toEqual([]);
    expect(await stranger.requests()).toMatchObject([{ question: lost }]);
    expect(await scene.groupHeard()).toHaveLength(1);
  });

  test('of danger at home leave it then as well, and the team does not have them', async () => {
    await stranger.ask(danger);
    await stranger.press('Thôn Chè Kho Làng');
    expect(await needs()).toEqual([]);
    expect(await stranger.requests()).toMatchObject([{ question: danger }]);
    expect(await scene.groupHeard()).toEqual([]);
  });

  test('leave it after seven days, and are told anew when they come again', async () => {
    await stranger.ask(danger);
    world.clock.advance(8 * 24 * hour);
    expect(await needs()).toEqual([]);
    await stranger.ask(danger);
    expect(await needs()).toHaveLength(1);
  });

  test('of another commune are not seen', async () => {
    const elsewhere = await openScene(world);
    await openChat(world, elsewhere.commune).ask(danger);
    expect(await needs()).toEqual([]);
  });
});

describe('urgent words of somebody whose village has no team', () => {
  beforeEach(() => stranger.say(`#thon ${scene.commune.thon13.code}`));

  test('go to the officers and the first page, and nobody says that a team hears', async () => {
    await officerWrites();
    const [told] = await stranger.ask(danger);
    expect(told?.text).toMatch(/^Việc này gấp: bà con gọi ngay 113/);
    expect(told?.text).toMatch(/Em đã nhắn cán bộ xã là có việc gấp\.$/);
    expect(await needs()).toMatchObject([{ count: 1, name: await codeOf(stranger) }]);
    expect(await toldOfficer()).toEqual([expect.stringContaining('ở Thôn 13, thôn chưa có tổ')]);
  });

  test('leave the first page once the village has a team', async () => {
    await stranger.ask(danger);
    expect(await needs()).toHaveLength(1);
    await world.owner.insert(teams).values({
      id: world.newId(),
      code: `TO-${scene.commune.thon13.code}`,
      areaId: scene.commune.thon13.id,
      name: 'Tổ công nghệ số thôn 13',
    });
    expect(await needs()).toEqual([]);
  });
});

test('what is urgent for somebody of a known village goes to the team, and not to the desk', async () => {
  await officerWrites();
  await scene.chat.ask(lost);
  expect(await needs()).toEqual([]);
  expect(await toldOfficer()).toEqual([]);
});

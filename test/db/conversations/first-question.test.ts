import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { type Chat, openChat } from '#test/support/people-chat.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { forTheTeam as question } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let chat: Chat;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  chat = openChat(world, commune);
});
afterAll(() => world.close());

const askVillage =
  'Dạ, bà con ở thôn nào để em nhờ đúng tổ giúp ạ? Bấm tên thôn, hoặc gõ tên thôn vào đây.';
const villageButtons = ['Thôn 13', 'Thôn Chè Kho Làng', 'Thôn 3'];
type Act = { atS: number; act: 'follow' | 'unfollow' };
const follow = (atS: number): Act => ({ atS, act: 'follow' });
const unfollow = (atS: number): Act => ({ atS, act: 'unfollow' });
const permutations = (all: Act[]): Act[][] =>
  all.length < 2
    ? [all]
    : all.flatMap((one) =>
        permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]),
      );
const covered = 'quên mật khẩu vneid';

describe('somebody who follows', () => {
  test('is welcomed once, with the way into the Mini App', async () => {
    expect(await chat.follow()).toEqual([
      {
        text: expect.stringMatching(/^Dạ em chào bà con! Đây là kênh của UBND xã thanh tâm/),
        buttons: ['Mở trang hướng dẫn'],
      },
    ]);
    expect(await chat.openChat()).toEqual([]);
    expect(await chat.unfollow()).toEqual([]);
    expect((await chat.row()).followsSince).toBeNull();
    expect(await chat.follow()).toEqual([]);
    expect((await chat.row()).followsSince).toEqual(world.clock.now());
  });

  test('follows still when their leaving before it is heard of late', async () => {
    await chat.follow();
    const { followsSince, lastInteractionAt } = await chat.row();
    world.clock.advance(-60_000);
    await chat.unfollow();
    await chat.say('dạ');
    world.clock.advance(60_000);
    expect(await chat.row()).toMatchObject({ followsSince, lastInteractionAt });
  });

  test('has left still when their following before it is heard of late, and is not welcomed', async () => {
    await chat.unfollow();
    world.clock.advance(-60_000);
    expect(await chat.follow()).toEqual([]);
    expect(await chat.follow()).toEqual([]);
    world.clock.advance(60_000);
    expect((await chat.row()).followsSince).toBeNull();
    expect(await chat.follow()).toHaveLength(1);
    expect((await chat.row()).followsSince).toEqual(world.clock.now());
  });

  test.each([
    [[follow(0), unfollow(10), follow(20)], 20],
    [[unfollow(10), follow(20), unfollow(30)], null],
    [[unfollow(10), follow(10)], null],
  ])('%j ends so, in whatever order it is heard of, and twice', async (acts, followsSinceS) => {
    for (const order of permutations(acts)) {
      const one = openChat(world, commune);
      const start = world.clock.now().getTime();
      const goTo = (atS: number) =>
        world.clock.advance(start + atS * 1_000 - world.clock.now().getTime());
      for (const { atS, act } of order.flatMap((heard) => [heard, heard])) {
        goTo(atS - 1); // the chat goes on by a second with each
        await one[act]();
      }
      goTo(60);
      const since = followsSinceS === null ? null : new Date(start + followsSinceS * 1_000);
      expect((await one.row()).followsSince, JSON.stringify(order)).toEqual(since);
    }
  });

  test('after writing first was welcomed by the answer', async () => {
    await chat.ask(question);
    expect(await chat.follow()).toEqual([]);
  });
});

describe('the first question', () => {
  test('is answered at once where a tutorial fits, whatever the village', async () => {
    const [offer, ...rest] = await chat.ask(covered);
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
    expect(rest).toEqual([]);
    expect((await chat.press('Chưa được, hỏi tổ')).map(({ text }) => text)).toEqual([askVillage]);
    expect((await chat.press('Thôn 3')).at(-1)?.text).toContain('là A1.');
    expect(await chat.requests()).toMatchObject([{ question: covered }]);
  });

  test('that names its village sets it, and is answered', async () => {
    const [confirmed, offer] = await chat.ask('em ở thôn chè kho làng, quên mật khẩu vneid');
    expect(confirmed?.text).toBe('Dạ, bà con ở Thôn Chè Kho Làng. Em ghi rồi ạ.');
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
  });

  test('goes to the team as it was asked, without the insults and chatter said since', async () => {
    await chat.ask(question);
    expect((await chat.ask('đồ ngu cút đi'))[0]?.text).toContain('bớt giận');
    expect((await chat.ask(covered))[0]?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
    await chat.press('Thôn 3');
    expect(await chat.requests()).toMatchObject([{ question }]);
  });

  test('of somebody in danger promises no team before the village is known', async () => {
    const said = (await chat.ask('ông nhà tôi ngã gãy chân chảy máu')).map(({ text }) => text);
    expect(said).toEqual([
      expect.stringMatching(
        /^Việc này gấp: bà con gọi ngay 115 \(cấp cứu\)\. Em đã ghi việc gấp này/,
      ),
      askVillage,
    ]);
    await chat.press('Thôn 3');
    const heard = await saidTo(world, commune.thon3.group.groupId);
    expect(heard.map(({ text }) => text)).toEqual([expect.stringContaining('GẤP!')]);
  });

  test('for the team waits for the village, which is asked with buttons', async () => {
    expect(await chat.say(question)).toEqual([]);
    expect(await chat.fallSilent()).toEqual([{ text: askVillage, buttons: villageButtons }]);
    expect(await chat.row()).toMatchObject({
      phase: 'asked-village',
      question,
      areaId: commune.id,
    });
  });

  test.each([
    ['by button', (one: Chat) => one.press('Thôn Chè Kho Làng')],
    ['in words', (one: Chat) => one.say('dạ em ở chè kho làng ạ')],
    ['without accents', (one: Chat) => one.say('thon che kho')],
    ['by its old name', (one: Chat) => one.say('xóm Chè')],
  ])('goes on when the village is named %s', async (_how, name) => {
    await chat.ask(question);
    const [confirmed, opened, ...rest] = await name(chat);
    expect(confirmed?.text).toBe('Dạ, bà con ở Thôn Chè Kho Làng. Em ghi rồi ạ.');
    expect(opened?.text).toContain('là A1.');
    expect(rest).toEqual([]);
    expect(await chat.row()).toMatchObject({ areaId: commune.che.id, phase: 'idle' });
    expect(await chat.requests()).toMatchObject([{ question }]);
  });

  test('does not begin with a mere "cho hỏi", which is greeted', async () => {
    expect(await chat.ask('cho hỏi')).toEqual([
      { text: expect.stringMatching(/^Dạ em chào bà con!/), buttons: ['Hỏi tổ'] },
    ]);
    expect(await chat.ask(question)).toEqual([{ text: askVillage, buttons: villageButtons }]);
  });

  test('grows by what is said before the village is named', async () => {
    const more = 'hàng xóm lấn đất nhà tôi từ năm ngoái';
    await chat.ask(question);
    expect(await chat.ask(more)).toEqual([{ text: askVillage, buttons: villageButtons }]);
    await chat.press('Thôn 3');
    expect(await chat.requests()).toMatchObject([{ question: `${question}\n${more}` }]);
  });

  test('grows by what is said in one breath with the village', async () => {
    await chat.ask(question);
    const more = 'nhà tôi ở thôn 3, máy Samsung cứ báo lỗi thiết bị không hợp lệ khi mở vneid';
    await chat.say(more);
    const row = await chat.row();
    expect(row.areaId).toBe(commune.thon3.id);
    expect(await chat.requests()).toMatchObject([{ question: `${question}\n${more}` }]);
  });

  test('may grow for long without failing at last', async () => {
    await chat.ask(question);
    for (let round = 0; round < 6; round += 1) await chat.ask(`zzz ${'qwxk '.repeat(380)}`);
    const said = await chat.press('Thôn 3');
    expect(said.at(-1)?.text).toMatch(/^Dạ, em đã chuyển câu hỏi tới/);
  });

  test('of a village that nobody knows asks again', async () => {
    await chat.ask(question);
    expect(await chat.ask('thôn Bãi Sậy')).toEqual([
      { text: expect.stringContaining('Em chưa rõ thôn nào ạ.'), buttons: villageButtons },
    ]);
  });

  test('of a village that may be one of two shows the two', async () => {
    await world.rows(`update areas set old_names = '{xóm Lò}' where id = any($1)`, [
      [commune.che.id, commune.thon3.id],
    ]);
    await chat.ask(question);
    expect(await chat.say('xóm lò')).toEqual([
      {
        text: expect.stringContaining('Em chưa rõ thôn nào ạ.'),
        buttons: ['Thôn Chè Kho Làng', 'Thôn 3'],
      },
    ]);
  });

  test('is asked without buttons where there are more villages than Zalo shows', async () => {
    for (const name of ['Thôn Một', 'Thôn Hai', 'Thôn Bốn']) {
      await world.rows(
        `insert into areas (id, code, name, level, parent_id, path)
         values (gen_random_uuid(), $1, $2, 'village', $3, ($4 || '.' || $1)::ltree)`,
        [
          `${name.split(' ')[1]?.normalize('NFD').replace(/\W/g, '')}${Date.now()}`,
          name,
          commune.id,
          commune.path,
        ],
      );
    }
    expect(await chat.ask(question)).toEqual([
      {
        text: 'Dạ, bà con ở thôn nào để em nhờ đúng tổ giúp ạ? Bà con gõ tên thôn vào đây, ví dụ "thôn 3".',
        buttons: [],
      },
    ]);
  });
});

describe('a village', () => {
  test('whose button is pressed again is confirmed again, and another one replaces it', async () => {
    await chat.ask(question);
    await chat.press('Thôn 3');
    const again = await chat.press('Thôn 3');
    expect(again).toEqual([
      {
        text: 'Dạ, bà con ở Thôn 3. Em ghi rồi ạ. Bà con cần hỏi gì thì nhắn vào đây nhé.',
        buttons: [],
      },
    ]);
    await chat.press('Thôn Chè Kho Làng');
    expect((await chat.row()).areaId).toBe(commune.che.id);
  });

  test('that ended meanwhile asks anew', async () => {
    await chat.ask(question);
    const text = `#thon ${commune.thon13.code}`;
    await world.rows(`update areas set valid_to = '2026-03-01' where id = $1`, [commune.thon13.id]);
    expect(await chat.say(text)).toEqual([
      { text: expect.stringContaining('Em chưa rõ thôn nào ạ.'), buttons: villageButtons.slice(1) },
    ]);
  });

  test('without a team says so, and opens nothing', async () => {
    await chat.ask('xin hỏi zzz qwerty xyz');
    const said = await chat.press('Thôn 13');
    expect(said.map(({ text }) => text)).toEqual([
      'Dạ, bà con ở Thôn 13. Em ghi rồi ạ.',
      'Dạ thôn mình chưa có tổ công nghệ số trên đây. Bà con liên hệ trực tiếp xã giúp em ạ.',
    ]);
    expect(await chat.requests()).toEqual([]);
  });

  test('of another commune does not exist here', async () => {
    const other = await makeCommune(world, 'Xã An Hoà');
    await chat.ask(question);
    await chat.say(`#thon ${other.che.code}`);
    expect((await chat.row()).areaId).toBe(commune.id);
    expect(await saidTo(world, other.che.group.groupId)).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { consentTextVersion } from '#shared/me.ts';
import { makeCommune } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;
let tipId: string;

const question = 'Loa thông minh của thôn không phát, báo ai?';
const answer = 'Báo tổ trưởng, ông có chìa khoá tủ loa.';
const asked = 'loa thôn không phát nữa thì báo cho ai';

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  tipId = await share(scene, question);
});
afterAll(() => world.close());

/** What was solved in a commune and approved by its staff. */
async function share({ commune }: Pick<Scene, 'commune'>, words: string): Promise<string> {
  const id = world.newId();
  await world.rows(
    `insert into tips (id, area_id, help_request_id, text, question, published_at) values ($1, $2, $3, $4, $5, $6)`,
    [id, commune.thon3.id, world.newId(), answer, words, new Date('2026-02-20T03:00:00Z')],
  );
  return id;
}
const uses = async () => {
  const [row] = await world.rows(
    `select shown_times as shown, helped_times as helped, not_helped_times as "notHelped" from tips where id = $1`,
    [tipId],
  );
  return row;
};

describe('a question like one that was solved', () => {
  test('gets that answer with its source, and the team as the last button', async () => {
    const said = await scene.chat.ask(asked);
    expect(said).toEqual([
      {
        text: expect.stringContaining(`“${question}”\n\n${answer}\n\n(Từ bà con `),
        buttons: ['Được rồi', 'Chưa được, hỏi tổ'],
      },
    ]);
    expect(said[0]?.text).toContain(', chia sẻ tháng 02/2026.)');
    expect(await scene.chat.requests()).toEqual([]);
    expect(await uses()).toEqual({ shown: 1, helped: 0, notHelped: 0 });
  });

  test('beside tutorials stands above them', async () => {
    await share(scene, 'Quên mật khẩu VNeID');
    const [said] = await scene.chat.ask('em quên mật khẩu vneid');
    expect(said?.buttons.length).toBeGreaterThan(2);
    expect([said?.buttons[0], said?.buttons.at(-1)]).toEqual(['Được rồi', 'Chưa được, hỏi tổ']);
  });

  test('that it helped is counted once, pressed or typed, however often', async () => {
    await scene.chat.ask(asked);
    for (const say of ['press', 'press'] as const) {
      const [said] = await scene.chat[say]('Được rồi');
      expect(said?.text).toMatch(/^Dạ mừng quá!/);
    }
    expect(await uses()).toEqual({ shown: 1, helped: 1, notHelped: 0 });
    await scene.chat.ask(asked);
    const [typed] = await scene.chat.ask('được rồi cháu ạ');
    expect(typed?.text).toMatch(/^Dạ mừng quá!/);
    expect(await uses()).toEqual({ shown: 2, helped: 2, notHelped: 0 });
    expect(await scene.chat.requests()).toEqual([]);
  });

  test('goes to the team when it did not, once, with what was solved for the helper to see', async () => {
    await scene.chat.ask(asked);
    await scene.chat.press('Chưa được, hỏi tổ');
    await scene.chat.press('Chưa được, hỏi tổ');
    expect(await uses()).toEqual({ shown: 1, helped: 0, notHelped: 1 });
    expect(await scene.chat.requests()).toMatchObject([{ question: asked, state: 'open' }]);
    const [post, ...rest] = await scene.groupHeard();
    expect(rest).toEqual([]);
    expect(post).toContain(`Câu giống đã giải quyết: "${question}" Đã trả lời: "${answer}"`);
  });

  test('is shown and counted once when the worker dies before it is written', async () => {
    await scene.chat.say(asked);
    world.clock.advance(8_000);
    await expect(scene.chat.endDueBurst({ dies: true })).rejects.toThrow('the worker died');
    expect(await uses()).toEqual({ shown: 0, helped: 0, notHelped: 0 });
    await scene.chat.endDueBurst();
    expect(await uses()).toEqual({ shown: 1, helped: 0, notHelped: 0 });
  });

  test.each([
    'loa điện thoại không kêu',
    'ông hàng xóm rào mất lối đi, loa thôn không phát báo ai',
  ])('is not taken for one in %j', async (words) => {
    const said = await scene.chat.ask(words);
    expect(said.map(({ text }) => text).join('\n')).not.toContain(answer);
    expect(await uses()).toEqual({ shown: 0, helped: 0, notHelped: 0 });
  });

  test.each(['Thuế gọi bảo cập nhật etax', 'cập nhật etax'])(
    'does not overtake the doubt about a caller, where %j was solved',
    async (solved) => {
      await share(scene, solved);
      const [said] = await scene.chat.ask('thuế gọi bảo cập nhật etax');
      expect(said?.text).not.toContain(answer);
      expect(said?.text).toContain('gọi');
    },
  );

  test('gets nothing that another commune solved, nor what was withdrawn', async () => {
    const commune = await makeCommune(world, 'Xã Bên Cạnh');
    const stranger = openChat(world, commune);
    await stranger.say(`#thon ${commune.che.code}`);
    const heard = await stranger.ask(asked);
    expect(heard.map(({ text }) => text).join('\n')).not.toContain(answer);
    await world.rows('update tips set withdrawn_at = now() where id = $1', [tipId]);
    const [said] = await scene.chat.ask(asked);
    expect(said?.text).not.toContain(answer);
  });
});

test('whoever was helped is asked whether others may learn from it, and agrees once', async () => {
  const { chat } = scene;
  await chat.ask('Ông hàng xóm rào mất lối đi nhà tôi');
  await scene.answer('A1');
  const [wish] = await chat.ask('được rồi cháu ạ');
  expect(wish).toMatchObject({ buttons: ['Tôi đồng ý chia sẻ'] });
  for (const press of [1, 2]) {
    const [said] = await chat.press('Tôi đồng ý chia sẻ');
    expect(said?.text, String(press)).toContain('không kèm tên ai');
  }
  const given = await world.rows(
    `select purpose from consents c join residents r on r.id = c.resident_id where r.oa_user_id = $1`,
    [chat.oaUserId],
  );
  expect(given).toEqual([{ purpose: 'learning' }]);
  expect(
    await world.rows(
      'select code from help_requests r join solved_requests s on s.help_request_id = r.id where agreed_version is not null and r.official_account_id = $1',
      [scene.commune.account.id],
    ),
  ).toEqual([{ code: 'A1' }]);
});

test('whoever was helped is asked that once, and not after something urgent', async () => {
  const { chat } = scene;
  const solve = async (code: string, kind: string) => {
    await chat.ask(`Ông hàng xóm rào mất lối đi nhà tôi ${code}`);
    await scene.answer(code);
    await world.rows(
      'update help_requests set kind = $1 where code = $2 and official_account_id = $3',
      [kind, code, scene.commune.account.id],
    );
    return (await chat.ask('được rồi cháu ạ')).map(({ buttons }) => buttons);
  };
  expect(await solve('A1', 'urgent')).toEqual([[]]);
  expect(await solve('A2', 'question')).toEqual([['Tôi đồng ý chia sẻ']]);
  expect(await solve('A3', 'question')).toEqual([[]]);
});

test('a button under an older wording agrees to nothing, and is answered with the wording of today', async () => {
  const { chat } = scene;
  for (const old of ['#cho-hoc-cung', '#cho-hoc-cung 2020-01']) {
    const [asked, ...more] = await chat.say(old);
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ buttons: ['Tôi đồng ý chia sẻ'] });
  }
  const given = `select text_version from consents c join residents r on r.id = c.resident_id where r.oa_user_id = $1`;
  expect(await world.rows(given, [chat.oaUserId])).toEqual([]);
  await chat.press('Tôi đồng ý chia sẻ');
  expect(await world.rows(given, [chat.oaUserId])).toEqual([{ text_version: consentTextVersion }]);
});

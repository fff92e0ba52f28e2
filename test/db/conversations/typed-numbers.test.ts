import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';
import { openChat } from '#test/support/people-chat.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { forTheTeam, openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

const texts = (said: { text: string }[]) => said.map(({ text }) => text);
const helped = 'Chưa được, hỏi tổ';
/** Words that fit three tutorials; which ones do changes with the phrasings. */
const several =
  [
    'sim 4g',
    'thẻ căn cước',
    'máy báo lỗi',
    'quét mặt không được',
    'vneid',
    'zalo',
    'căn cước mạng',
  ].find((words) => {
    const { decision, tutorials } = understandQuestion(words, libraryShelf);
    return decision === 'offer' && tutorials.length === 3;
  }) ?? '';

describe('a number typed after a list of tutorials', () => {
  test.each(['2', 'số 2 nhé', 'cái thứ hai', '3 ạ', 'bài cuối', '2️⃣'])(
    '"%s" opens that one, also for somebody whose village nobody knows',
    async (typed) => {
      const stranger = openChat(world, scene.commune);
      const [list] = await stranger.ask(several);
      const at = ['3 ạ', 'bài cuối'].includes(typed) ? 2 : 1;
      expect(list?.buttons.length).toBeGreaterThan(3);
      expect(await stranger.ask(typed)).toMatchObject([{ buttons: [list?.buttons[at], helped] }]);
      expect((await stranger.row()).villageChosenAt).toBeNull();
    },
  );

  test('may be followed by another number of the same list', async () => {
    const [list] = await scene.chat.ask(several);
    await scene.chat.ask('1');
    expect((await scene.chat.ask('3'))[0]?.buttons).toEqual([list?.buttons[2], helped]);
  });

  test('that the list does not have is said to be none of it', async () => {
    await scene.chat.ask(several);
    expect(texts(await scene.chat.ask('7'))).toEqual([expect.stringContaining('từ 1 đến 3')]);
    expect(await scene.chat.requests()).toEqual([]);
  });

  test('asks the team about the question of the list, once', async () => {
    await scene.chat.ask(several);
    await scene.chat.ask('2');
    await scene.chat.press(helped);
    await scene.chat.press(helped);
    expect(await scene.chat.requests()).toMatchObject([{ question: several }]);
  });

  test.each(['nút cuối', 'bấm nút cuối', 'dòng cuối nhé'])(
    'as "%s" is the button that asks the team, not the last tutorial',
    async (typed) => {
      await scene.chat.ask(several);
      expect(texts(await scene.chat.ask(typed))).toEqual([expect.stringContaining('là A1.')]);
      await scene.chat.press(helped);
      expect(await scene.chat.requests()).toMatchObject([{ question: several }]);
    },
  );

  test('is none of a village while another question waits for one, and nothing is lost', async () => {
    const stranger = openChat(world, scene.commune);
    await stranger.ask(forTheTeam);
    const [list] = await stranger.ask(several);
    expect((await stranger.ask('3'))[0]?.buttons).toEqual([list?.buttons[2], helped]);
    expect((await stranger.row()).villageChosenAt).toBeNull();
    await stranger.press(helped);
    await stranger.press('Thôn 3');
    expect(await stranger.requests()).toMatchObject([{ question: `${forTheTeam}\n${several}` }]);
  });

  test('that Zalo delivers twice is answered once', async () => {
    await scene.chat.ask(several);
    expect(await scene.chat.ask('2', { messageId: 'so-2' })).toHaveLength(1);
    expect(await scene.chat.ask('2', { messageId: 'so-2' })).toEqual([]);
  });

  test('goes to the open request once a helper has answered there since', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask('quên mật khẩu vneid thì lấy lại kiểu gì ạ');
    await scene.answer('A1', 'Bác có mấy thửa đất ạ?');
    expect(texts(await scene.chat.ask('2'))).toEqual([
      'Dạ, em đã chuyển thêm lời bà con vào yêu cầu A1 ạ.',
    ]);
  });
});

describe('a number typed without a list', () => {
  test('names no village that was not asked for', async () => {
    const stranger = openChat(world, scene.commune);
    expect(texts(await stranger.ask('3'))).toEqual([
      expect.stringMatching(/^Em chưa hiểu bà con cần gì ạ\./),
    ]);
    expect((await stranger.row()).villageChosenAt).toBeNull();
  });

  test('names the village that was just asked for, and what was understood is said', async () => {
    await world.rows(`update areas set old_names = '{Thôn 2}' where id = $1`, [
      scene.commune.che.id,
    ]);
    const stranger = openChat(world, scene.commune);
    await stranger.ask(forTheTeam);
    const [confirmed] = await stranger.say('2');
    expect(confirmed?.text).toBe(
      'Dạ, bà con ở Thôn Chè Kho Làng (trước là Thôn 2). Em ghi rồi ạ. Không phải thì bà con nhắn lại tên thôn nhé.',
    );
  });

  test('that is no village of ours asks for the village again, and the question goes on waiting', async () => {
    const stranger = openChat(world, scene.commune);
    await stranger.ask(forTheTeam);
    expect(texts(await stranger.say('9'))).toEqual([
      expect.stringMatching(/^Em chưa rõ thôn nào ạ\./),
    ]);
    await stranger.press('Thôn 3');
    expect(await stranger.requests()).toMatchObject([{ question: forTheTeam }]);
  });

  test('nor does any other lone word drop the question that waits for a village', async () => {
    const stranger = openChat(world, scene.commune);
    await stranger.ask(forTheTeam);
    await stranger.ask('xyz');
    await stranger.press('Thôn 3');
    expect(await stranger.requests()).toMatchObject([
      { question: expect.stringContaining(forTheTeam) },
    ]);
  });
});

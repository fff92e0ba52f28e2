import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openChat } from '#test/support/people-chat.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { forTheTeam, openScene, type Scene, unclear } from './scene.ts';

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

const texts = (said: { text: string }[]) => said.map(({ text }) => text);
const dropped = 'Dạ vâng, em bỏ qua ạ. Khi nào cần bà con cứ nhắn em nhé.';

describe('somebody who no longer wants it', () => {
  test.each([
    'bỏ qua đi',
    'thôi khỏi',
    'thôi khỏi cần nữa cháu ạ',
    'thoi bo qua di',
    'kệ đi em',
    'dạ thôi không cần đâu ạ',
    'thôi để mai tui hỏi sau',
    'khỏi hỏi nữa',
  ])('says "%s", and nothing waits for the village any more', async (words) => {
    await stranger.ask(forTheTeam);
    expect(texts(await stranger.ask(words))).toEqual([dropped]);
    expect(await stranger.row()).toMatchObject({ phase: 'idle', question: null });
    expect(texts(await stranger.press('Thôn 3'))).toEqual([
      expect.stringContaining('Bà con cần hỏi gì thì nhắn vào đây nhé.'),
    ]);
    expect(await stranger.requests()).toEqual([]);
  });

  test('is not asked for a village, and their words are never the question', async () => {
    expect(texts(await stranger.ask('bỏ qua đi'))).toEqual([dropped]);
    await stranger.ask(forTheTeam);
    await stranger.press('Thôn 3');
    expect(await stranger.requests()).toMatchObject([{ question: forTheTeam }]);
  });

  test('in the same breath as they asked is asked nothing', async () => {
    await stranger.say(forTheTeam);
    expect(texts(await stranger.ask('mà thôi khỏi, bỏ qua đi'))).toEqual([dropped]);
    expect(await stranger.requests()).toEqual([]);
  });

  test('of one thing may ask another with it', async () => {
    await stranger.ask(forTheTeam);
    await stranger.say('thôi bỏ qua đi');
    const [offer] = await stranger.ask('quên mật khẩu vneid');
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
    await stranger.press('Chưa được, hỏi tổ');
    await stranger.press('Thôn 3');
    expect(await stranger.requests()).toMatchObject([{ question: 'quên mật khẩu vneid' }]);
  });

  test('of which of two it is hears no more of it', async () => {
    await scene.chat.ask(unclear.words);
    expect(texts(await scene.chat.ask('thôi bỏ đi'))).toEqual([dropped]);
    expect(await scene.chat.row()).toMatchObject({ phase: 'idle', question: null });
  });

  test('is answered once, however often Zalo tells of it', async () => {
    await stranger.ask(forTheTeam);
    await stranger.ask('thôi khỏi', { messageId: 'thoi' });
    expect(await stranger.ask('thôi khỏi', { messageId: 'thoi' })).toEqual([]);
  });

  test('still finds the question waiting where the worker died over it', async () => {
    await stranger.ask(forTheTeam);
    await stranger.say('thôi khỏi');
    world.clock.advance(8_000);
    await expect(stranger.endDueBurst({ dies: true })).rejects.toThrow('the worker died');
    expect(await stranger.row()).toMatchObject({ question: forTheTeam });
    await stranger.endDueBurst();
    expect(await stranger.row()).toMatchObject({ question: null });
  });

  test('who has told of danger as well is helped', async () => {
    await stranger.say('chồng đánh em chảy máu');
    expect(texts(await stranger.ask('thôi bỏ qua đi'))[0]).toMatch(/^Việc này gấp/);
  });

  test.each(['chồng đánh em chảy máu', 'em bị lừa chuyển mất 20 triệu rồi'])(
    'of "%s", which waits for the village, is told that it stays with the commune',
    async (urgent) => {
      await stranger.ask(urgent);
      const stays = [expect.stringContaining('em vẫn để ở chỗ cán bộ xã')];
      expect(texts(await stranger.ask('thôi'))).toEqual(stays);
      expect(texts(await stranger.ask('thôi khỏi'))).toEqual(stays);
      expect(await stranger.row()).toMatchObject({ phase: 'asked-village', question: urgent });
      await stranger.press('Thôn 3');
      expect(await stranger.requests()).toMatchObject([{ question: urgent }]);
    },
  );

  test.each(['vậy thôi ạ', 'thôi nha cháu'])(
    'is not who ends a question with "%s" in the same breath',
    async (end) => {
      await scene.chat.say('cho em hỏi cách đổi mật khẩu vneid');
      const [offer] = await scene.chat.ask(end);
      expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
      await scene.chat.press('Chưa được, hỏi tổ');
      const question = 'cho em hỏi cách đổi mật khẩu vneid';
      expect(await scene.chat.requests()).toMatchObject([{ question }]);
    },
  );

  test('of an open request tells its team so', async () => {
    await scene.chat.ask(forTheTeam);
    expect(texts(await scene.chat.ask('thôi bỏ qua đi'))).toEqual([
      'Dạ, em đã chuyển thêm lời bà con vào yêu cầu A1 ạ.',
    ]);
  });
});

test.each([
  'thôi chết, quên mật khẩu vneid rồi',
  'muốn bỏ app zalo đi thì làm sao',
  'bỏ qua bước xác thực được không',
])('"%s" is a question and drops nothing', async (words) => {
  const said = texts(await stranger.ask(words));
  expect(said).not.toContain(dropped);
});

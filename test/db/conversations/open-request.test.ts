import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { forTheTeam, openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  await scene.chat.ask(forTheTeam);
});
afterAll(() => world.close());

const texts = (said: { text: string }[]) => said.map(({ text }) => text);

describe('while a request is open', () => {
  test('what is said is added to it and reaches the team', async () => {
    expect(texts(await scene.chat.ask('máy báo lỗi 500', { attachments: ['image'] }))).toEqual([
      'Dạ, em đã chuyển thêm lời bà con vào yêu cầu A1 ạ.',
    ]);
    expect((await scene.groupHeard()).at(-1)).toBe(
      'A1 · Bà con nói thêm:\n"máy báo lỗi 500 [ảnh]"',
    );
    expect(await scene.chat.requests()).toHaveLength(1);
  });

  test('thanks are not added', async () => {
    await scene.chat.ask('dạ em cảm ơn');
    expect(await scene.groupHeard()).toHaveLength(1);
  });

  test('"được rồi" before any answer closes nothing', async () => {
    await scene.chat.ask('được rồi');
    expect(await scene.chat.requests()).toMatchObject([{ state: 'open' }]);
  });
});

describe('after an answer', () => {
  beforeEach(() => scene.answer('A1'));

  test.each([
    'Được rồi',
    'dạ được rồi ạ',
    'Được rồi cháu ạ, cảm ơn cháu nhiều lắm',
    'duoc roi',
    'xong rồi',
    'làm được rồi em ơi',
  ])('"%s" closes the request with thanks', async (text) => {
    expect(texts(await scene.chat.say(text))).toEqual([
      expect.stringMatching(/^Dạ mừng quá! Khi nào cần bà con cứ nhắn ạ\./),
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ state: 'resolved' }]);
    expect((await scene.groupHeard()).at(-1)).toBe('A1: bà con báo đã được.');
  });

  test.each(['chưa được', 'Vẫn chưa được cháu ạ', 'không được', 'chua duoc em oi', 'chưa ạ'])(
    '"%s" reopens it for the last helper',
    async (text) => {
      expect(texts(await scene.chat.say(text))).toEqual([
        'Dạ yêu cầu A1 được mở lại, tổ sẽ giúp bà con tiếp ạ.',
      ]);
      expect(await scene.chat.requests()).toMatchObject([{ state: 'claimed' }]);
      expect((await scene.groupHeard()).at(-1)).toBe(
        'A1: bà con báo chưa được. Nhờ Nguyễn Thị Lan giúp tiếp nhé.',
      );
    },
  );

  test('"mới được một phần" takes it up again, and says that the rest is not forgotten', async () => {
    expect(texts(await scene.chat.say('mới được một phần'))).toEqual([
      expect.stringContaining('mới được một phần'),
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ state: 'claimed' }]);
  });

  test('the second "chưa được", to a second answer, reaches the team as well', async () => {
    await scene.chat.press('Chưa được');
    await scene.answer('A1', 'Thế bác tắt máy bật lại.');
    await scene.chat.press('Chưa được');
    const heard = (await scene.groupHeard()).filter((text) => text.includes('báo chưa được'));
    expect(heard).toHaveLength(2);
  });

  test.each(['chưa được, nó hiện chữ đỏ', 'được rồi nhưng bước sau thế nào'])(
    '"%s" says more than a verdict and reaches the team',
    async (text) => {
      await scene.chat.ask(text);
      expect((await scene.groupHeard()).at(-1)).toBe(`A1 · Bà con nói thêm:\n"${text}"`);
    },
  );

  test('"được" may only mean "I shall do so", and closes nothing', async () => {
    await scene.chat.ask('dạ được ạ');
    expect(await scene.chat.requests()).toMatchObject([{ state: 'answered' }]);
  });

  test('a message two days later is a new question', async () => {
    world.clock.advance(48 * hour);
    await scene.chat.ask('Chồng nhà bên lấn đất nhà em');
    expect(await scene.chat.requests()).toMatchObject([{ code: 'A1' }, { code: 'A2' }]);
  });
});

describe('after the team said "xong"', () => {
  beforeEach(() => scene.resolve('A1'));

  test('"chưa được" typed reopens it, and is no new question', async () => {
    await scene.chat.ask('vẫn chưa được');
    expect(await scene.chat.requests()).toMatchObject([{ code: 'A1', state: 'claimed' }]);
  });

  test('"được rồi" typed is the word of the resident', async () => {
    expect(texts(await scene.chat.ask('được rồi ạ'))).toEqual([
      expect.stringMatching(/^Dạ mừng quá! Khi nào cần bà con cứ nhắn ạ\./),
    ]);
    expect((await scene.groupHeard()).at(-1)).toBe('A1: bà con báo đã được.');
  });

  test('thanks after the verdict are only thanks', async () => {
    await scene.chat.ask('được rồi ạ');
    expect(texts(await scene.chat.ask('được rồi, cảm ơn cháu'))).toEqual([
      'Dạ không có gì ạ. Khi nào cần bà con cứ nhắn em nhé.',
    ]);
  });

  test('anything else is a new question', async () => {
    await scene.chat.ask('Chồng nhà bên lấn đất nhà em');
    expect(await scene.chat.requests()).toMatchObject([{ code: 'A1' }, { code: 'A2' }]);
  });
});

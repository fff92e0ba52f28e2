import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChat } from '#test/support/people-chat.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
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

describe('a question', () => {
  test('that a tutorial answers is offered at most three, and the team as the last button', async () => {
    const [offer, ...rest] = await scene.chat.ask('quên mật khẩu vneid');
    expect(offer?.text).toMatch(/^Dạ, em tìm thấy mấy bài này|^Dạ, bà con xem bài này/);
    expect(offer?.buttons.length).toBeLessThanOrEqual(4);
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
    expect(rest).toEqual([]);
    expect(await scene.groupHeard()).toEqual([]);
  });

  test('goes to the team when the offer did not help, and says its code', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    expect(await scene.chat.press('Chưa được, hỏi tổ')).toEqual([
      {
        text: 'Dạ, em đã chuyển câu hỏi tới Tổ công nghệ số thôn chè kho làng. Mã yêu cầu của bà con là A1. Có người nhận giúp là em báo ngay ạ.',
        buttons: ['Xem yêu cầu của tôi'],
      },
    ]);
    expect(await scene.groupHeard()).toEqual([
      expect.stringMatching(/^A1 · Thôn Chè Kho Làng có bà con cần giúp:\n"quên mật khẩu vneid"/),
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ code: 'A1', state: 'open' }]);
  });

  test('"chưa được" typed in place of the button does the same', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    const said = await scene.chat.ask('vẫn chưa được cháu ạ');
    expect(texts(said)).toEqual([expect.stringContaining('Mã yêu cầu của bà con là A1.')]);
    expect(await scene.chat.requests()).toMatchObject([{ question: 'quên mật khẩu vneid' }]);
  });

  test('that no tutorial fits goes straight to the team', async () => {
    const said = await scene.chat.ask('Zalo con Hoa nhà bà báo chữ gì lạ lắm');
    expect(texts(said)[0]).toMatch(/Mã yêu cầu của bà con là A1|Dạ, /);
  });

  test('carries nothing of an offer that was about something else', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.ask(forTheTeam);
    expect(await scene.chat.requests()).toEqual([
      { code: 'A1', state: 'open', question: forTheTeam, tutorial_id: null },
    ]);
  });

  test('of a word or two is asked back, with a person as the way out', async () => {
    const [back, ...rest] = await scene.chat.ask('zzz');
    expect(back).toEqual({
      text: expect.stringContaining('Em chưa hiểu bà con cần gì ạ.'),
      buttons: ['Hỏi tổ'],
    });
    expect(rest).toEqual([]);
    await scene.chat.press('Hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([{ question: 'zzz' }]);
  });

  test('of a word or two is completed by what comes next', async () => {
    await scene.chat.ask('zzz');
    await scene.chat.ask('ông hàng xóm rào mất lối đi nhà tôi');
    expect(await scene.chat.requests()).toMatchObject([
      { question: 'zzz\nông hàng xóm rào mất lối đi nhà tôi' },
    ]);
  });

  test.each([
    ['a photo', ['image'] as const],
    ['three photos', ['image', 'image', 'image'] as const],
    ['a voice message', ['audio'] as const],
    ['a place', ['location'] as const],
  ])('of %s without a word is asked back', async (_what, attachments) => {
    const said = await scene.chat.ask('', { attachments: [...attachments] });
    expect(said).toMatchObject([{ buttons: ['Hỏi tổ'] }]);
    expect(await scene.chat.requests()).toEqual([]);
  });

  test('of a sticker alone is left alone', async () => {
    expect(await scene.chat.ask('', { attachments: ['sticker'] })).toEqual([]);
  });
});

describe('a burst', () => {
  test('of three messages and an album is one question', async () => {
    const { chat } = scene;
    expect(await chat.say('cháu ơi')).toEqual([]);
    expect(await chat.say('ông hàng xóm rào mất lối đi')).toEqual([]);
    expect(await chat.say('', { attachments: ['image', 'image'] })).toEqual([]);
    expect(await chat.say('khổ quá trời', { attachments: ['image'] })).toEqual([]);
    expect(texts(await chat.fallSilent())).toEqual([expect.stringContaining('là A1.')]);
    expect(await chat.requests()).toMatchObject([
      { question: 'ông hàng xóm rào mất lối đi\n[ảnh] [ảnh]\nkhổ quá trời [ảnh]' },
    ]);
  });

  test('ends only when nothing has come for the whole silence', async () => {
    const { chat } = scene;
    await chat.say(forTheTeam);
    world.clock.advance(5_000);
    await chat.say('khổ quá trời');
    world.clock.advance(6_000);
    await chat.endDueBurst();
    expect(await chat.requests()).toEqual([]);
    world.clock.advance(2_000);
    await chat.endDueBurst();
    await chat.endDueBurst();
    expect(await chat.requests()).toMatchObject([{ question: `${forTheTeam}\nkhổ quá trời` }]);
  });

  test('is put in the order in which it was typed, whatever order it came in', async () => {
    const { chat } = scene;
    await chat.say('khổ quá trời', { messageId: 'b' });
    await world.rows(
      `update conversation_messages set sent_at = sent_at + interval '1 minute' where message_id = 'b'`,
    );
    await chat.say(forTheTeam, { messageId: 'a' });
    await chat.fallSilent();
    expect(await chat.requests()).toMatchObject([{ question: `${forTheTeam}\nkhổ quá trời` }]);
  });

  test('of two people stays two questions', async () => {
    const { chat, commune } = scene;
    const neighbour = openChat(world, commune);
    await neighbour.say(`#thon ${commune.che.code}`);
    await chat.say(forTheTeam);
    await neighbour.say('Chồng nhà bên lấn đất nhà em');
    await chat.fallSilent();
    await neighbour.endDueBurst();
    expect([await chat.requests(), await neighbour.requests()]).toMatchObject([
      [{ question: forTheTeam }],
      [{ question: 'Chồng nhà bên lấn đất nhà em' }],
    ]);
  });

  test('is asked about by a job that knows the conversation', async () => {
    await scene.chat.say(forTheTeam);
    const jobs = await world.rows<{ key: string }>(
      `select key from graphile_worker.jobs where key = $1`,
      [`burst:${scene.chat.conversationKey}`],
    );
    expect(jobs).toHaveLength(1);
  });
});

describe('courtesy', () => {
  test.each(['dạ em cảm ơn', 'ok cháu', '👍', 'Cảm ơn tổ công nghệ số nhiều ạ'])(
    '"%s" opens nothing',
    async (text) => {
      expect(texts(await scene.chat.ask(text))).toEqual([
        'Dạ không có gì ạ. Khi nào cần bà con cứ nhắn em nhé.',
      ]);
      expect(await scene.chat.requests()).toEqual([]);
      expect((await scene.chat.row()).phase).toBe('idle');
    },
  );

  test('a greeting is answered with a greeting', async () => {
    expect(texts(await scene.chat.ask('chào cháu'))).toEqual([
      expect.stringMatching(/^Dạ em chào bà con!/),
    ]);
    expect(await scene.chat.requests()).toEqual([]);
  });

  test('around a question is left out of it', async () => {
    await scene.chat.say('chào cháu');
    await scene.chat.say(forTheTeam);
    await scene.chat.say('cảm ơn cháu nhé');
    await scene.chat.fallSilent();
    expect(await scene.chat.requests()).toMatchObject([{ question: forTheTeam }]);
  });
});

describe('words that call for a person', () => {
  test('get the emergency number and a request at once', async () => {
    const said = await scene.chat.ask('cháu bị đuối nước ngoài sông');
    expect(texts(said)).toEqual([
      expect.stringMatching(/^Việc này gấp: bà con gọi ngay 11\d \(/),
      expect.stringContaining('Mã yêu cầu của bà con là A1.'),
    ]);
    expect(await scene.groupHeard()).toHaveLength(1);
  });

  test('of lost money get told to call the bank', async () => {
    const said = await scene.chat.ask('tôi bị lừa chuyển mất 20 triệu rồi');
    expect(texts(said)[0]).toMatch(/^Bà con bình tĩnh: gọi ngay ngân hàng/);
    expect(said[0]?.buttons).toEqual([expect.stringContaining('lừa')]);
    expect(await scene.chat.requests()).toHaveLength(1);
  });

  test('get the number before the village is asked, and not again after', async () => {
    const stranger = openChat(world, scene.commune);
    const said = await stranger.ask('cháu bị đuối nước ngoài sông');
    expect(texts(said)).toEqual([
      expect.stringMatching(/^Việc này gấp: bà con gọi ngay 11\d \(/),
      expect.stringContaining('bà con ở thôn nào'),
    ]);
    expect(texts(await stranger.press('Thôn 3'))).toEqual([
      'Dạ, bà con ở Thôn 3. Em ghi rồi ạ.',
      expect.stringContaining('Mã yêu cầu của bà con là A1.'),
    ]);
  });

  test('get the number also while something else is being helped with', async () => {
    await scene.chat.ask(forTheTeam);
    const said = await scene.chat.ask('tôi bị lừa chuyển mất 20 triệu rồi');
    expect(texts(said)).toEqual([
      expect.stringMatching(/^Bà con bình tĩnh/),
      'Dạ, em đã chuyển thêm lời bà con vào yêu cầu A1 ạ.',
    ]);
  });
});

describe('a secret that was masked', () => {
  const warning = /^Em vừa thấy mã, mật khẩu hoặc số giấy tờ trong tin nhắn nên đã che đi/;

  test.each(['otp', 'password', 'id-number', 'card-number'] as const)(
    'as %s is warned of at once',
    async (secret) => {
      expect(await scene.chat.say('mã là [mã đã che]', { masked: [secret] })).toEqual([
        { text: expect.stringMatching(warning), buttons: [] },
      ]);
    },
  );

  test('as a phone number is not made much of', async () => {
    expect(
      await scene.chat.say('số em [số điện thoại đã che]', { masked: ['phone-number'] }),
    ).toEqual([]);
  });
});

test('a resident who talks keeps the window open, by the time of the event', async () => {
  world.clock.advance(minute);
  await scene.chat.say(forTheTeam);
  expect((await scene.chat.row()).lastInteractionAt).toEqual(world.clock.now());
});

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

const offTopic = 'giá heo hơi hôm nay bao nhiêu vậy';
const abuse = 'đồ ngu cút đi';
const spam = 'Vay tiền nhanh lãi suất thấp giải ngân trong ngày, inbox em tư vấn nhé';

const answers = {
  offTopic: {
    text: expect.stringMatching(/^Dạ, việc này em không rành ạ\. Em giúp được bà con về/),
    buttons: ['Hỏi tổ'],
  },
  abuse: {
    text: 'Dạ, em mong bà con bớt giận; bà con cần người giúp thì bấm nút dưới đây ạ.',
    buttons: ['Hỏi tổ'],
  },
  spam: { text: 'Dạ, kênh này không nhận quảng cáo ạ.', buttons: ['Hỏi tổ'] },
};

describe.each([
  ['what nobody here helps with', offTopic, answers.offTopic],
  ['abuse', abuse, answers.abuse],
  ['an advertisement', spam, answers.spam],
])('%s', (_what, words, answer) => {
  test('gets one answer and the way to a person, and nothing is posted', async () => {
    expect(await scene.chat.ask(words)).toEqual([answer]);
    expect(await scene.chat.requests()).toEqual([]);
    expect(await scene.groupHeard()).toEqual([]);
  });

  test('leaves an offer as it was: its button still asks about the question', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.ask(words);
    await scene.chat.press('Chưa được, hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([{ question: 'quên mật khẩu vneid' }]);
  });

  test('that Zalo delivers twice is answered once', async () => {
    await scene.chat.say(words, { messageId: 'tin-1' });
    await scene.chat.say(words, { messageId: 'tin-1' });
    expect(await scene.chat.fallSilent()).toEqual([answer]);
    expect(await scene.chat.ask(words, { messageId: 'tin-1' })).toEqual([]);
  });

  test('of which two workers end the burst at once is answered once', async () => {
    await scene.chat.say(words);
    world.clock.advance(8_000);
    const before = (await scene.chat.heard()).length;
    await Promise.all([scene.chat.endDueBurst(), scene.chat.endDueBurst()]);
    expect((await scene.chat.heard()).slice(before)).toEqual([answer]);
  });
});

describe.each([
  ['what nobody here helps with', offTopic, answers.offTopic],
  ['an advertisement', spam, answers.spam],
])('%s', (_what, words, answer) => {
  test('goes to the team with its words when "Hỏi tổ" is pressed, once', async () => {
    await scene.chat.ask(words);
    expect(texts(await scene.chat.press('Hỏi tổ'))).toEqual([
      expect.stringContaining('Mã yêu cầu của bà con là A1.'),
    ]);
    expect(texts(await scene.chat.press('Hỏi tổ'))).toEqual([
      'Dạ, yêu cầu này tổ đang giúp rồi ạ, mã A1.',
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ question: words, tutorial_id: null }]);
  });

  test('of somebody whose village is not known asks for no village, until the team is wanted', async () => {
    const stranger = openChat(world, scene.commune);
    expect(await stranger.ask(words)).toEqual([answer]);
    expect(texts(await stranger.press('Hỏi tổ'))).toEqual([
      expect.stringContaining('bà con ở thôn nào'),
    ]);
    expect(texts(await stranger.press('Thôn Chè Kho Làng')).at(-1)).toContain('là A1.');
    expect(await stranger.requests()).toMatchObject([{ question: words }]);
  });
});

describe('abuse or an advertisement that comes again', () => {
  test('within ten minutes is met with silence, so that no two bots go on for ever', async () => {
    expect(await scene.chat.ask(spam)).toEqual([answers.spam]);
    world.clock.advance(5 * minute);
    for (const words of [spam, abuse, spam]) expect(await scene.chat.ask(words)).toEqual([]);
    world.clock.advance(5 * minute);
    expect(await scene.chat.ask(abuse)).toEqual([answers.abuse]);
    expect(await scene.groupHeard()).toEqual([]);
  });

  test('is not lost where it is an advertisement: the team gets all of it where it is wanted', async () => {
    const again = 'Vay tín chấp không cần thế chấp, alo em giải ngân ngay';
    await scene.chat.ask(spam);
    expect(await scene.chat.ask(again)).toEqual([]);
    await scene.chat.press('Hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([{ question: `${spam}\n${again}` }]);
  });

  test('after the team was asked is answered again, because no bot asks the team', async () => {
    await scene.chat.ask(spam);
    await scene.chat.press('Hỏi tổ');
    await scene.resolve('A1');
    expect(await scene.chat.ask(abuse)).toEqual([answers.abuse]);
  });

  test('does not keep a question from its answer', async () => {
    await scene.chat.ask(abuse);
    const [offer] = await scene.chat.ask('quên mật khẩu vneid');
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
  });
});

describe('abuse for which a person is wanted', () => {
  const otherWords = 'Dạ, bà con nhắn lại điều cần hỏi bằng lời khác giúp em, em chuyển tổ ngay ạ.';

  test('is posted to nobody: the question is asked for in other words', async () => {
    await scene.chat.ask(abuse);
    expect(texts(await scene.chat.press('Hỏi tổ'))).toEqual([otherWords]);
    expect(await scene.chat.requests()).toEqual([]);
    expect(await scene.groupHeard()).toEqual([]);
    await scene.chat.ask(forTheTeam);
    expect(await scene.chat.requests()).toMatchObject([{ question: forTheTeam }]);
  });

  test('pressed again is no dead end: the team is asked in our words, once', async () => {
    await scene.chat.ask(abuse);
    await scene.chat.press('Hỏi tổ');
    expect(texts(await scene.chat.press('Hỏi tổ'))).toEqual([expect.stringContaining('là A1.')]);
    expect(texts(await scene.chat.press('Hỏi tổ'))).toEqual([expect.stringContaining('mã A1.')]);
    const question = 'Bà con cần tổ giúp nhưng lời nhắn chưa rõ, nhờ tổ hỏi lại ạ.';
    expect(await scene.chat.requests()).toMatchObject([{ question }]);
    expect((await scene.groupHeard()).join(' ')).not.toContain(abuse);
  });

  test.each([
    ['em ngu quá chỉ em với', 'em ngu quá chỉ em với'],
    ['đéo hiểu gì hết', 'đéo hiểu gì hết'],
    ['mày ngu thì chỉ tao đổi mật khẩu', '… thì chỉ … đổi mật khẩu'],
  ])('is no abuse where it asks for something: "%s"', async (words, question) => {
    await scene.chat.ask(words);
    await scene.chat.press('Hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([{ question }]);
  });

  test('goes on with nothing that was asked before it', async () => {
    await scene.chat.ask('vneid');
    await scene.chat.ask(abuse);
    await scene.chat.ask('không nhớ gì hết');
    for (const { question } of await scene.chat.requests()) expect(question).not.toContain(abuse);
    expect((await scene.chat.row()).question ?? '').not.toContain(abuse);
  });

  test('of somebody whose village is not known keeps no question waiting', async () => {
    const stranger = openChat(world, scene.commune);
    await stranger.ask(abuse);
    expect(texts(await stranger.press('Hỏi tổ'))).toEqual([otherWords]);
    expect(await stranger.row()).toMatchObject({ question: null });
  });

  test('goes along with no question that was said beside it', async () => {
    await scene.chat.ask('giá heo hơi');
    await scene.chat.say(forTheTeam);
    await scene.chat.ask(abuse);
    for (const { question } of await scene.chat.requests()) expect(question).not.toContain(abuse);
  });

  test('is not added to an open request either', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask(abuse);
    expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([otherWords]);
    expect((await scene.groupHeard()).join(' ')).not.toContain(abuse);
  });
});

describe('a face in tears and nothing else', () => {
  test.each(['😭😭😭', '😢', ':((', 'huhu', '😡', '🔪🔥'])(
    '"%s" is asked what the trouble is',
    async (words) => {
      expect(await scene.chat.ask(words)).toEqual([
        { text: expect.stringMatching(/^Bà con đang gặp chuyện gì khó ạ\?/), buttons: ['Hỏi tổ'] },
      ]);
      expect(await scene.chat.requests()).toEqual([]);
    },
  );

  test('is no part of the question that is asked then', async () => {
    await scene.chat.ask('😭😭');
    await scene.chat.ask(forTheTeam);
    expect(await scene.chat.requests()).toMatchObject([{ question: forTheTeam }]);
  });

  test('goes to the request that is open', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask('😭');
    expect((await scene.groupHeard()).at(-1)).toContain('😭');
  });
});

describe('a question in rude words', () => {
  test.each([
    ['địt mẹ tụi mày mẹ tao chết làm giấy báo tử ở đâu', 'chết làm giấy báo tử'],
    ['đm bọn ngu con tao mất thẻ bảo hiểm', 'mất thẻ bảo hiểm'],
    ['đm lũ ngu tao mất căn cước làm lại ở đâu', 'mất căn cước'],
    ['đcm tụi mày tao bị mất vneid', 'mất vneid'],
  ])('keeps what was lost and who died: "%s"', async (words, telling) => {
    const said = await scene.chat.ask(words);
    const toTeam = said.flatMap(({ buttons }) => buttons).find((name) => /[Hh]ỏi tổ/.test(name));
    if (toTeam !== undefined) await scene.chat.press(toTeam);
    expect(await scene.chat.requests()).toMatchObject([
      { question: expect.stringContaining(telling) },
    ]);
  });
});

describe('danger in rude words', () => {
  test.each([
    ['đm thằng chồng đánh tôi', 0],
    ['dm thang chong toi no danh toi chay mau', 0],
    ['mẹ kiếp bọn chó nó lừa tôi chuyển mất 20 triệu rồi', 1],
    ['địt mẹ cuộc đời, tao muốn tự tử', 0],
  ])('"%s" reaches help at once, with %i posts', async (words, posts) => {
    const said = texts(await scene.chat.ask(words));
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^(Việc này gấp: bà con gọi ngay 11\d \(|Bà con bình tĩnh)/);
    expect(said[1]).toMatch(/ là A1\./);
    expect(await scene.groupHeard()).toHaveLength(posts);
  });

  test('is heard also within the silence after abuse', async () => {
    await scene.chat.ask(abuse);
    expect(texts(await scene.chat.ask('đm thằng chồng đánh tôi'))[0]).toMatch(/^Việc này gấp/);
  });
});

describe('a secret and nothing else', () => {
  test('is warned of and never reaches the team', async () => {
    const said = await scene.chat.ask('mã otp là [mã đã che]', { masked: ['otp'] });
    expect(said).toMatchObject([{ text: expect.stringMatching(/^Em vừa thấy mã/), buttons: [] }]);
    expect(await scene.chat.requests()).toEqual([]);
  });

  test('that comes again within ten minutes is met with silence', async () => {
    await scene.chat.ask('mã otp là [mã đã che]', { masked: ['otp'] });
    expect(await scene.chat.ask('otp [mã đã che]', { masked: ['otp'] })).toEqual([]);
    world.clock.advance(10 * minute);
    expect(await scene.chat.ask('otp [mã đã che]', { masked: ['otp'] })).toHaveLength(1);
  });

  test('never reaches an open request either', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask('mật khẩu của bác là [mật khẩu đã che]', { masked: ['password'] });
    expect(await scene.groupHeard()).toHaveLength(1);
  });

  test('with a question is warned of, and the question is answered', async () => {
    const said = await scene.chat.ask('quên mật khẩu vneid, nhập mã [mã đã che] mà không được', {
      masked: ['otp'],
    });
    expect(texts(said)[0]).toMatch(/^Em vừa thấy mã/);
    expect(said).toHaveLength(2);
    expect(said[1]?.buttons.length).toBeGreaterThan(0);
  });
});

describe('a village that somebody only names', () => {
  test.each(['em ở thôn 3', 'Thôn 3', 'thon 3 a'])(
    'as "%s" is theirs from then on',
    async (words) => {
      expect(texts(await scene.chat.ask(words))).toEqual([
        'Dạ, bà con ở Thôn 3. Em ghi rồi ạ. Bà con cần hỏi gì thì nhắn vào đây nhé.',
      ]);
      expect(await scene.chat.row()).toMatchObject({ areaId: scene.commune.thon3.id });
      expect(await scene.chat.requests()).toEqual([]);
    },
  );

  test('by its name alone is understood', async () => {
    const stranger = openChat(world, scene.commune);
    expect(texts(await stranger.ask('chè kho làng'))).toEqual([
      expect.stringMatching(/^Dạ, bà con ở Thôn Chè Kho Làng\./),
    ]);
    expect((await stranger.row()).villageChosenAt).not.toBeNull();
  });

  test('is asked about where it is none of ours, and becomes no request', async () => {
    expect(await scene.chat.ask('xóm Bãi Sậy')).toEqual([
      {
        text: expect.stringContaining('Em chưa rõ thôn nào ạ.'),
        buttons: ['Thôn 13', 'Thôn Chè Kho Làng', 'Thôn 3', 'Hỏi tổ'],
      },
    ]);
    expect(await scene.chat.requests()).toEqual([]);
    expect(texts(await scene.chat.press('Thôn 3'))).toEqual([
      expect.stringMatching(/^Dạ, bà con ở Thôn 3\./),
    ]);
  });

  test('leaves an offered question to its button', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.ask('xóm Bãi Sậy');
    await scene.chat.press('Chưa được, hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([{ question: 'quên mật khẩu vneid' }]);
  });

  test('while a request is open goes to that request', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask('nhà bác ở thôn 3');
    expect((await scene.groupHeard()).at(-1)).toBe('A1 · Bà con nói thêm:\n"nhà bác ở thôn 3"');
  });
});

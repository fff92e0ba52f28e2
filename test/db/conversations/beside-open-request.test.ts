import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askResident } from '#bot/help-requests/ask-resident.ts';
import { openWorld, type World } from '#test/support/world.ts';
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

const offTopic = 'giá heo hơi hôm nay bao nhiêu vậy';
const abuse = 'đồ ngu cút đi';
const otherNeed = 'làm sao xem hồ sơ đã nộp tới đâu rồi';
const added = 'Dạ, em đã chuyển thêm lời bà con vào yêu cầu A1 ạ.';

/** Lan asks the resident something about A1. */
async function askBack(text = 'Bác còn đi lối khác được không?') {
  const [row] = await world.rows<{ id: string }>(
    `select id from help_requests where official_account_id = $1 and code = 'A1'`,
    [scene.commune.account.id],
  );
  const acting = {
    helper: { kind: 'member', id: scene.lan.id },
    name: scene.lan.name,
    teamName: scene.commune.che.team.name,
    unconfirmed: false,
    channel: 'group',
    cause: world.newId(),
  } as const;
  await world.work(scene.commune.scope, (work) => askResident(work, row?.id ?? '', acting, text));
}

const heardByGroup = async () => (await scene.groupHeard()).at(-1);

describe('words that are no help with an open request', () => {
  test.each([
    ['what nobody here helps with', offTopic],
    ['an advertisement', 'Vay tiền nhanh lãi suất thấp giải ngân trong ngày, inbox em tư vấn nhé'],
  ])('%s is answered aside, and reaches the team only where that is pressed', async (_, words) => {
    const [answer, ...more] = await scene.chat.ask(words);
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ buttons: ['Gửi vào yêu cầu A1'] });
    expect(await scene.groupHeard()).toHaveLength(1);
    expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([added]);
    expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([added]);
    expect(await scene.groupHeard()).toHaveLength(2);
    expect(await heardByGroup()).toBe(`A1 · Bà con nói thêm:\n"${words}"`);
    expect(await scene.chat.requests()).toHaveLength(1);
  });

  test.each(['thôi khỏi', 'không cần nữa'])(
    'of another need that ends with "%s", what was asked reaches the team where that is pressed',
    async (last) => {
      await scene.chat.say(otherNeed);
      await scene.chat.ask(last);
      await scene.chat.press('Gửi vào yêu cầu A1');
      expect(await heardByGroup()).toContain(otherNeed);
    },
  );

  test('off-topic words of somebody who is being helped reach the helper', async () => {
    await scene.answer('A1');
    await scene.chat.ask(offTopic);
    expect(await heardByGroup()).toBe(`A1 · Bà con nói thêm:\n"${offTopic}"`);
  });

  test('abuse is not posted to whoever helps', async () => {
    await scene.answer('A1');
    const heard = await scene.groupHeard();
    await scene.chat.ask(abuse);
    expect(await scene.groupHeard()).toEqual(heard);
  });

  test('abuse is passed on to nobody, however often that is pressed', async () => {
    const heard = await scene.groupHeard();
    for (const words of [abuse, 'thằng bot khốn nạn mất dạy']) {
      await scene.chat.ask(words);
      expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([
        expect.stringContaining('bằng lời khác'),
      ]);
    }
    expect(await scene.groupHeard()).toEqual(heard);
  });

  test.each(['quên mật khẩu vneid', 'đăng ký tài khoản vneid mức 2'])(
    'a search in a few words for something else, "%s", is offered beside it',
    async (words) => {
      const [offer] = await scene.chat.ask(words);
      expect(offer?.buttons).toContain('Gửi vào yêu cầu A1');
      expect(offer?.buttons.length).toBeGreaterThan(2);
      expect(await scene.groupHeard()).toHaveLength(1);
    },
  );

  test.each([
    'máy em là samsung a12',
    'cài lại vneid rồi vẫn không được',
    'quên mật khẩu rồi ạ',
    'nhờ cháu qua nhà giúp bác với',
    'hôm qua trời mưa nước chảy hết vào sân nhà tôi',
    'tối nay tôi bận đám giỗ',
    'thôi không cần nữa đâu',
    'máy không có wifi chỉ có 4g',
    'làm ăn kiểu gì mà lâu thế',
    'hôm qua tôi làm theo được rồi, nay vào cảm ơn một câu',
    'nhà tôi xong hết cả rồi, biết ơn tổ',
  ])('"%s" may be about the request, and is added', async (words) => {
    expect(texts(await scene.chat.ask(words))).toEqual([added]);
  });

  test.each([
    ['cháy nhà rồi đm cứu với', 'A1'],
    ['đm thằng chồng đánh tôi', 'A2'],
  ])('danger is heard in whatever words: "%s"', async (words, code) => {
    const said = texts(await scene.chat.ask(words));
    expect(said[0]).toMatch(/^Việc này gấp/);
    expect(said[1]).toContain(code);
    expect(await scene.chat.requests()).toHaveLength(Number(code.slice(1)));
  });
});

describe('after a helper asked something', () => {
  test.each(['dạ', 'vâng ạ', offTopic, abuse, otherNeed])(
    '"%s" is the answer and reaches them',
    async (words) => {
      await askBack();
      expect(texts(await scene.chat.ask(words))).toEqual([added]);
      expect(await heardByGroup()).toBe(`A1 · Bà con nói thêm:\n"${words}"`);
    },
  );

  test('"chồng em" is the answer, and only what plainly tells of violence is kept from them', async () => {
    await askBack('Bác làm cho ai ạ?');
    const said = texts(await scene.chat.ask('chồng em'));
    expect(said.at(-1)).toBe(added);
    expect(said.join(' ')).not.toContain('giữ kín');
    expect(await heardByGroup()).toContain('chồng em');
    await askBack('Bác cần gì nữa ạ?');
    const before = await scene.groupHeard();
    expect(texts(await scene.chat.ask('chồng đánh em'))[0]).toContain('giữ kín');
    expect(await scene.groupHeard()).toEqual(before);
    expect(await scene.chat.requests()).toHaveLength(2);
  });

  test.each([
    'chồng dội nước nóng lên lưng em',
    'bị hiếp',
    'bị tát ù cả tai',
    'ba đánh con bằng dây nịt tím bầm hết',
    'chồng ép quan hệ, không chịu thì đánh',
    'em có bầu mà bị đạp vô bụng',
  ])('what is confided in that answer is not read out in the group: "%s"', async (words) => {
    await askBack('Bác cần gì nữa ạ?');
    const before = await scene.groupHeard();
    await scene.chat.ask(words);
    expect(await scene.groupHeard()).toEqual(before);
    expect(await scene.chat.requests()).toHaveLength(2);
  });

  test('"rồi ạ" answers that, and closes nothing', async () => {
    await scene.answer('A1');
    await askBack('Bác gọi trưởng thôn chưa?');
    expect(texts(await scene.chat.ask('rồi ạ'))).toEqual([added]);
    expect(await scene.chat.requests()).toMatchObject([{ state: 'answered' }]);
  });

  test('all of a burst is the answer', async () => {
    await askBack();
    await scene.chat.say('dạ');
    await scene.chat.ask('lối sau ạ');
    expect(await heardByGroup()).toBe('A1 · Bà con nói thêm:\n"dạ\nlối sau ạ"');
  });

  test('thanks are thanks again once the question is answered', async () => {
    await askBack();
    await scene.chat.ask('dạ');
    const heard = await scene.groupHeard();
    await scene.chat.ask('dạ em cảm ơn');
    expect(await scene.groupHeard()).toEqual(heard);
  });

  test('an answer that ends with a question is one as well', async () => {
    await scene.answer('A1', 'Bác có số trưởng thôn không ạ?');
    await scene.chat.ask('vâng');
    expect(await heardByGroup()).toBe('A1 · Bà con nói thêm:\n"vâng"');
  });
});

describe('another need while a request is open', () => {
  const other = 'Đây là việc khác, hỏi tổ';
  const buttons = expect.arrayContaining([
    'Xem hồ sơ đã nộp đang tới đâu',
    other,
    'Gửi vào yêu cầu A1',
  ]);

  test('is offered its tutorial, a request of its own, or a place in the open one', async () => {
    const [offer, ...more] = await scene.chat.ask(otherNeed);
    expect(more).toEqual([]);
    expect(offer?.buttons).toEqual(buttons);
    expect(offer?.buttons.length).toBeLessThanOrEqual(5);
    expect(await scene.groupHeard()).toHaveLength(1);
  });

  test('becomes a second request, once, and says so where the first is meant afterwards', async () => {
    await scene.chat.ask(otherNeed);
    expect(texts(await scene.chat.press(other))).toEqual([expect.stringContaining('là A2.')]);
    await scene.chat.press(other);
    expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([
      'Dạ, yêu cầu này tổ đang giúp rồi ạ, mã A2.',
    ]);
    expect(await scene.chat.requests()).toMatchObject([
      { question: forTheTeam },
      { question: otherNeed, tutorial_id: 'dvc-track-dossier' },
    ]);
    expect(await scene.groupHeard()).toHaveLength(2);
  });

  test('is added to the open one where that is pressed, and ends the offer', async () => {
    await scene.chat.ask(otherNeed);
    expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([added]);
    expect(await heardByGroup()).toBe(`A1 · Bà con nói thêm:\n"${otherNeed}"`);
    expect(await scene.chat.row()).toMatchObject({ phase: 'idle', question: null });
  });

  test('pressed after the request has ended becomes a request', async () => {
    await scene.chat.ask(otherNeed);
    await scene.resolve('A1');
    expect(texts(await scene.chat.press('Gửi vào yêu cầu A1'))).toEqual([
      expect.stringContaining('là A2.'),
    ]);
    expect(await scene.chat.requests()).toMatchObject([{}, { question: otherNeed }]);
  });

  test('newer than the answer, is what a typed word is about', async () => {
    await scene.answer('A1');
    await scene.chat.ask(otherNeed);
    await scene.chat.ask('được rồi cháu ạ');
    expect(await scene.chat.requests()).toMatchObject([{ state: 'answered' }]);
    await scene.chat.ask('chưa được');
    expect(await scene.chat.requests()).toMatchObject([
      { state: 'answered' },
      { question: otherNeed },
    ]);
  });

  test('older than the answer, leaves the typed word to the answer', async () => {
    await scene.chat.ask(otherNeed);
    await scene.answer('A1');
    await scene.chat.ask('được rồi cháu ạ');
    expect(await scene.chat.requests()).toMatchObject([{ state: 'resolved' }]);
  });

  test('of which two workers end the burst at once, or one dies, is offered once', async () => {
    await scene.chat.say(otherNeed);
    world.clock.advance(8_000);
    const before = (await scene.chat.heard()).length;
    await expect(scene.chat.endDueBurst({ dies: true })).rejects.toThrow('died');
    await Promise.all([scene.chat.endDueBurst(), scene.chat.endDueBurst()]);
    expect((await scene.chat.heard()).slice(before)).toMatchObject([{ buttons }]);
  });

  test('of the kind that the request is about is added', async () => {
    await scene.chat.ask(otherNeed);
    await scene.chat.press(other);
    await scene.chat.ask('tra mã hồ sơ ở chỗ nào vậy cháu');
    expect(await heardByGroup()).toBe('A2 · Bà con nói thêm:\n"tra mã hồ sơ ở chỗ nào vậy cháu"');
  });

  test('a button of nobody’s request, or of somebody else’s, adds nothing', async () => {
    await scene.chat.ask(otherNeed);
    expect(texts(await scene.chat.say('#them B7 x'))).toEqual([
      'Dạ, em không thấy yêu cầu này nữa ạ. Bà con cần gì cứ nhắn em nhé.',
    ]);
    expect(await scene.groupHeard()).toHaveLength(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type World } from '#test/support/world.ts';
import { forTheTeam, openScene, type Scene, unclear } from './scene.ts';

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

const asked = () =>
  world.rows<{ phase: string; question: string; ids: string[] }>(
    `select phase, question, offered_tutorial_ids as ids from conversations where conversation_key = $1`,
    [scene.chat.conversationKey],
  );

/** Which number the choice had in the question. */
async function numberOf(label: string): Promise<1 | 2> {
  const said = await scene.chat.heard();
  const button = said.flatMap(({ buttons }) => buttons).find((title) => title.endsWith(label));
  return button?.startsWith('1.') ? 1 : 2;
}

describe('words that fit two tutorials', () => {
  test('get one question, a button for each, and the team', async () => {
    const [which, ...rest] = await scene.chat.ask(unclear.words);
    expect(which?.text).toMatch(/^Dạ, em hỏi thêm một câu ạ: .*“1” hay “2”/);
    expect(which?.buttons.map((title) => title.replace(/^\d\. /, '')).sort()).toEqual(
      [unclear.lost.label, unclear.unconfirmed.label, 'Hỏi tổ'].sort(),
    );
    expect(which?.buttons.at(-1)).toBe('Hỏi tổ');
    expect(rest).toEqual([]);
    expect(await scene.chat.requests()).toEqual([]);
    expect(await asked()).toMatchObject([{ phase: 'asked-which', question: unclear.words }]);
  });

  test.each([
    ['1', 0],
    ['2', 1],
    ['cái đầu', 0],
    ['cái sau cháu ạ', 1],
  ])('"%s" typed is then offered', async (typed, at) => {
    await scene.chat.ask(unclear.words);
    const ids = (await asked())[0]?.ids ?? [];
    const [offer, ...rest] = await scene.chat.ask(typed);
    expect(offer?.buttons).toHaveLength(2);
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
    expect(rest).toEqual([]);
    expect(await asked()).toMatchObject([{ phase: 'offered', ids: [ids[at]] }]);
  });

  test.each([
    ['bị mất ạ', unclear.lost.id],
    ['nó bắt xác nhận', unclear.unconfirmed.id],
    ['khong phai xac nhan', unclear.lost.id],
  ])('a word of a choice, "%s", is then offered', async (typed, id) => {
    await scene.chat.ask(unclear.words);
    await scene.chat.ask(typed);
    expect(await asked()).toMatchObject([{ phase: 'offered', ids: [id] }]);
  });

  test('"cả hai" gets both', async () => {
    await scene.chat.ask(unclear.words);
    const [offer] = await scene.chat.ask('cả hai luôn cháu');
    expect(offer?.buttons).toHaveLength(3);
  });

  test('go to the team with the answer that was typed, when the offer did not help', async () => {
    await scene.chat.ask(unclear.words);
    await scene.chat.ask(String(await numberOf(unclear.lost.label)));
    await scene.chat.press('Chưa được, hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([
      {
        question: expect.stringMatching(/^sim bị khoá\n[12]$/),
        tutorial_id: unclear.lost.id,
      },
    ]);
  });

  test.each(['không phải', 'không cái nào', 'chưa được'])('"%s" asks the team', async (typed) => {
    await scene.chat.ask(unclear.words);
    expect(texts(await scene.chat.ask(typed))).toEqual([expect.stringContaining('là A1.')]);
    expect(await scene.chat.requests()).toMatchObject([{ question: `${unclear.words}\n${typed}` }]);
  });

  test('go to the team by the button, with what was said', async () => {
    await scene.chat.ask(unclear.words);
    await scene.chat.press('Hỏi tổ');
    await scene.chat.press('Hỏi tổ');
    expect(await scene.chat.requests()).toMatchObject([{ question: unclear.words }]);
  });

  test('are asked about once: an answer that says nothing goes to the team with them', async () => {
    await scene.chat.ask(unclear.words);
    await scene.chat.ask(forTheTeam);
    expect(await scene.chat.requests()).toMatchObject([
      { question: `${unclear.words}\n${forTheTeam}` },
    ]);
  });

  test('are left where another question is asked instead', async () => {
    await scene.chat.ask(unclear.words);
    const [offer] = await scene.chat.ask('quên mật khẩu vneid');
    expect(offer?.buttons.at(-1)).toBe('Chưa được, hỏi tổ');
    expect(await scene.chat.requests()).toEqual([]);
  });

  test('typed twice by Zalo are asked about once, and so is the answer', async () => {
    await scene.chat.say(unclear.words, { messageId: 'tin-1' });
    await scene.chat.say(unclear.words, { messageId: 'tin-1' });
    expect(await scene.chat.fallSilent()).toHaveLength(1);
    await scene.chat.say('1', { messageId: 'tin-2' });
    await scene.chat.say('1', { messageId: 'tin-2' });
    expect(await scene.chat.fallSilent()).toHaveLength(1);
    expect(await scene.chat.ask('1', { messageId: 'tin-2' })).toEqual([]);
  });

  test('of which two workers end the burst at once are asked about once', async () => {
    await scene.chat.say(unclear.words);
    world.clock.advance(8_000);
    const before = (await scene.chat.heard()).length;
    await Promise.all([scene.chat.endDueBurst(), scene.chat.endDueBurst()]);
    expect((await scene.chat.heard()).slice(before)).toHaveLength(1);
  });

  test('are asked about by the next worker where one died in the middle', async () => {
    await scene.chat.say(unclear.words);
    world.clock.advance(8_000);
    const before = (await scene.chat.heard()).length;
    await expect(scene.chat.endDueBurst({ dies: true })).rejects.toThrow('the worker died');
    expect((await scene.chat.heard()).slice(before)).toEqual([]);
    expect(await asked()).toMatchObject([{ phase: 'idle' }]);
    await scene.chat.endDueBurst();
    expect((await scene.chat.heard()).slice(before)).toHaveLength(1);
    expect(await asked()).toMatchObject([{ phase: 'asked-which' }]);
  });

  test('do not keep danger from help', async () => {
    await scene.chat.ask(unclear.words);
    const said = texts(await scene.chat.ask('thôi cháu ơi cháy nhà rồi'));
    expect(said[0]).toMatch(/^Việc này gấp: bà con gọi ngay 114 \(cứu hoả\)\./);
  });
});

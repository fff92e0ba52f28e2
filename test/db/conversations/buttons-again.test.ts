import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askTeamButton } from '#bot/conversations/buttons.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
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

describe('the button "Chưa được, hỏi tổ"', () => {
  test('pressed twice opens one request and says that the team has it', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.press('Chưa được, hỏi tổ');
    expect(texts(await scene.chat.press('Chưa được, hỏi tổ'))).toEqual([
      'Dạ, yêu cầu này tổ đang giúp rồi ạ, mã A1.',
    ]);
    expect(await scene.chat.requests()).toHaveLength(1);
    expect(await scene.groupHeard()).toHaveLength(1);
  });

  test('of an old offer, with nothing asked since, asks for a question', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.press('Chưa được, hỏi tổ');
    await scene.resolve('A1');
    expect(texts(await scene.chat.press('Chưa được, hỏi tổ'))).toEqual([
      'Dạ, bà con nhắn câu hỏi trước đã ạ, rồi em hỏi tổ giúp.',
    ]);
    expect(await scene.chat.requests()).toHaveLength(1);
  });

  test('opens nothing anew for what another button has asked already', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    // Under something that was no question: it asks about what was said last.
    const { action } = askTeamButton('Hỏi tổ', 'greeting');
    await scene.chat.say(action.kind === 'say' ? action.text : '');
    expect(texts(await scene.chat.press('Chưa được, hỏi tổ'))).toEqual([
      'Dạ, yêu cầu này tổ đang giúp rồi ạ, mã A1.',
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ question: 'quên mật khẩu vneid' }]);
  });

  test('of an older offer asks about that very question', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.ask('cách quét mã qr để trả tiền');
    // The button carries the message that ended the first question: the second that was typed here.
    const { action } = askTeamButton('Hỏi tổ', `${scene.chat.oaUserId}-2`);
    await scene.chat.say(action.kind === 'say' ? action.text : '');
    expect((await scene.chat.requests()).map((request) => request.question)).toEqual([
      'quên mật khẩu vneid',
    ]);
  });

  test('typed before there is a village asks for the village', async () => {
    const stranger = openChat(world, scene.commune);
    await stranger.ask('quên mật khẩu vneid');
    const said = await stranger.say('#hoi-to');
    expect(texts(said)).toEqual([expect.stringContaining('tên thôn')]);
    expect(texts(await stranger.press('Thôn 3')).at(-1)).toContain('là A1.');
  });

  test('of one message that comes twice opens one request', async () => {
    await scene.chat.ask('quên mật khẩu vneid');
    await scene.chat.press('Chưa được, hỏi tổ', { messageId: 'nut-1' });
    await scene.chat.press('Chưa được, hỏi tổ', { messageId: 'nut-1' });
    expect(await scene.chat.requests()).toHaveLength(1);
  });
});

describe('a message that comes twice', () => {
  test('is part of its question once', async () => {
    const { chat } = scene;
    await chat.say(forTheTeam, { messageId: 'tin-1' });
    await chat.say(forTheTeam, { messageId: 'tin-1' });
    await chat.fallSilent();
    expect(await chat.requests()).toMatchObject([{ question: forTheTeam }]);
    const heard = (await chat.heard()).length;
    await chat.say(forTheTeam, { messageId: 'tin-1' });
    await chat.fallSilent();
    expect(await chat.requests()).toHaveLength(1);
    expect(await chat.heard()).toHaveLength(heard);
  });

  test('is added once to what is being helped with', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask('máy báo lỗi 500', { messageId: 'tin-2' });
    await scene.chat.ask('máy báo lỗi 500', { messageId: 'tin-2' });
    expect((await scene.groupHeard()).filter((text) => text.includes('lỗi 500'))).toHaveLength(1);
  });

  test('warns of its secret once', async () => {
    const extra = { masked: ['otp' as const], messageId: 'tin-3' };
    expect(await scene.chat.say('[mã đã che]', extra)).toHaveLength(1);
    expect(await scene.chat.say('[mã đã che]', extra)).toEqual([]);
  });

  test('rates once', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.answer('A1');
    await scene.chat.press('Được rồi ạ', { messageId: 'nut-2' });
    await scene.chat.press('Được rồi ạ', { messageId: 'nut-2' });
    expect((await scene.groupHeard()).filter((text) => text.includes('đã được'))).toHaveLength(1);
  });
});

describe('the buttons under an answer', () => {
  beforeEach(async () => {
    await scene.chat.ask(forTheTeam);
    await scene.answer('A1');
  });

  test('of a request that is finished thank again and change nothing', async () => {
    await scene.chat.press('Được rồi ạ');
    expect(texts(await scene.chat.press('Được rồi ạ'))).toEqual([
      expect.stringMatching(/^Dạ mừng quá! Khi nào cần bà con cứ nhắn ạ\./),
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ state: 'resolved' }]);
  });

  test('reopen it still with "Chưa được"', async () => {
    await scene.chat.press('Được rồi ạ');
    expect(texts(await scene.chat.press('Chưa được'))).toEqual([
      'Dạ yêu cầu A1 được mở lại, tổ sẽ giúp bà con tiếp ạ.',
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ state: 'claimed' }]);
  });

  test('of a request that was cancelled are politely refused', async () => {
    const [row] = await world.rows<{ id: string }>(
      'select id from help_requests where official_account_id = $1',
      [scene.commune.account.id],
    );
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, row?.id ?? ''));
    expect(texts(await scene.chat.press('Chưa được'))).toEqual([
      'Dạ, em không thấy yêu cầu này nữa ạ. Bà con cần gì cứ nhắn em nhé.',
    ]);
    expect(await scene.chat.requests()).toMatchObject([{ state: 'cancelled' }]);
  });

  test('of somebody else, or of no request, are politely refused', async () => {
    const thief = openChat(world, scene.commune);
    for (const text of ['#danh-gia A1 solved', '#danh-gia B7 not-solved']) {
      expect(texts(await thief.say(text))).toEqual([
        'Dạ, em không thấy yêu cầu này nữa ạ. Bà con cần gì cứ nhắn em nhé.',
      ]);
    }
    expect(await scene.chat.requests()).toMatchObject([{ state: 'answered' }]);
  });

  test('before the first answer wait for it', async () => {
    await scene.resolve('A1');
    await scene.chat.ask('Chồng nhà bên lấn đất nhà em');
    expect(texts(await scene.chat.say('#danh-gia A2 solved'))).toEqual([
      'Dạ, yêu cầu A2 chưa có câu trả lời. Có là em gửi bà con ngay ạ.',
    ]);
  });
});

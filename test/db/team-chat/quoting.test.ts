import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { messageIdOf } from '#test/support/people-messages.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

describe('quoting the post of a request', () => {
  test('plain words are its answer', async () => {
    const said = await scene.che.say(scene.lan, 'Bác bấm Quên mật khẩu nhé', { quoting: 'A1 ·' });
    expect(said).toEqual(['A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.']);
    expect(await scene.residentHeard()).toEqual([
      expect.stringContaining('\n\nBác bấm Quên mật khẩu nhé\n\n'),
    ]);
  });

  test('a command needs no code', async () => {
    const quoting = 'A1 ·';
    expect(await scene.che.say(scene.lan, 'nhận', { quoting })).toEqual([
      'A1: Nguyễn Thị Lan đã nhận giúp.',
    ]);
    expect(await scene.che.say(scene.lan, 'xong rồi ạ', { quoting })).toEqual([
      'A1: Nguyễn Thị Lan đã giúp xong.',
    ]);
  });

  test('of several, the quoted one is meant', async () => {
    await scene.ask('Hỏi cách quét mã QR');
    await scene.che.say(scene.lan, 'nhận', { quoting: 'A2 ·' });
    expect(await scene.state()).toBe('open');
    expect(await scene.che.say(scene.lan, 'nhận A1', { quoting: 'A2 ·' })).toEqual([
      'A1: Nguyễn Thị Lan đã nhận giúp.',
    ]);
  });

  test('what may mean two things is asked back with the code', async () => {
    const said = await scene.che.say(scene.lan, 'xong chưa bác?', { quoting: 'A1 ·' });
    expect(said).toEqual([expect.stringContaining('"nhận A1"')]);
    expect(await scene.residentHeard()).toEqual([]);
    expect(await scene.state()).toBe('open');
  });

  test('thanks among colleagues are not an answer', async () => {
    await scene.che.say(scene.lan, 'nhận A1');
    const quoting = 'A1: Nguyễn Thị Lan đã nhận';
    expect(await scene.che.say(scene.hung, 'ok', { quoting })).toEqual([]);
    expect(await scene.residentHeard()).toHaveLength(1);
  });

  test('plain words under a notice are asked back, for they may be meant for a colleague', async () => {
    await scene.che.say(scene.lan, 'nhận A1');
    const quoting = 'A1: Nguyễn Thị Lan đã nhận';
    expect(await scene.che.say(scene.hung, 'Nhà bác ấy ở đâu hả chị', { quoting })).toEqual([
      expect.stringContaining('"A1: câu trả lời"'),
    ]);
    expect(await scene.residentHeard()).toHaveLength(1);
    expect(await scene.che.say(scene.lan, 'trả lại', { quoting })).toEqual([
      expect.stringContaining('A1: Nguyễn Thị Lan trả lại.'),
    ]);
  });

  test('of "bà con báo chưa được" answers as well', async () => {
    await scene.che.say(scene.lan, 'xong A1');
    await world.work(scene.commune.scope, (work) =>
      rateHelpRequest(work, scene.request.id, { word: 'not-solved', channel: 'chat', cause: 'b' }),
    );
    const quoting = 'A1: bà con báo chưa được';
    expect(await scene.che.say(scene.lan, 'Bác tắt máy bật lại nhé', { quoting })).toEqual([
      'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
    ]);
  });

  test('of what the resident added answers as well', async () => {
    await world.work(scene.commune.scope, (work) =>
      addResidentMessage(work, scene.request.id, {
        channel: 'chat',
        text: 'máy báo lỗi',
        cause: 'tin-1',
      }),
    );
    const said = await scene.che.say(scene.lan, 'Bác tắt máy bật lại nhé', {
      quoting: 'A1 · Bà con nói thêm',
    });
    expect(said).toEqual(['A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.']);
  });
});

describe('quoting something else', () => {
  test('such as what a person said, leaves talk to be talk', async () => {
    const quotedMessageId = 'a-message-of-hung';
    expect(await scene.che.say(scene.lan, 'Chiều em qua nhà bác', { quotedMessageId })).toEqual([]);
    expect(await scene.che.say(scene.lan, 'nhận', { quotedMessageId })).toEqual([
      expect.stringMatching(/^Chưa rõ yêu cầu nào/),
    ]);
  });

  test('such as the post of a request that has left for another village, is not obeyed', async () => {
    await scene.che.say(scene.lan, 'chuyển A1 thôn 3');
    for (const line of ['nhận', 'Bác bấm Quên mật khẩu nhé', 'xong']) {
      expect(await scene.che.say(scene.lan, line, { quoting: 'A1 ·' })).toEqual([
        'Chưa rõ tin này nói yêu cầu nào. Gõ kèm mã giúp nhé, ví dụ "xong A12".',
      ]);
    }
    expect(await scene.residentHeard()).toHaveLength(1);
  });

  test("such as another account's message, is nothing of ours", async () => {
    const other = await openScene(world);
    const quotedMessageId = await messageIdOf(world, other.commune.che.group.groupId, 'A1 ·');
    const said = await scene.che.say(scene.lan, 'Bác bấm Quên mật khẩu nhé', { quotedMessageId });
    expect(said).toEqual([]);
    expect(await other.residentHeard()).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
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

describe('by code a member', () => {
  test('claims, answers, and resolves with a result', async () => {
    const { che, lan } = scene;
    expect(await che.say(lan, 'nhan a1')).toEqual(['A1: Nguyễn Thị Lan đã nhận giúp.']);
    expect(await che.say(lan, 'A1: Bác bấm Quên mật khẩu nhé')).toEqual([
      'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
    ]);
    expect(await che.say(lan, 'xong A1 đã đến nhà cài lại')).toEqual([
      'A1: Nguyễn Thị Lan đã đến nhà giúp xong (đã đến nhà cài lại).',
    ]);
    expect(await scene.residentHeard()).toEqual([
      expect.stringContaining('đang giúp bà con yêu cầu A1'),
      expect.stringContaining('Bác bấm Quên mật khẩu nhé'),
      expect.stringContaining('báo yêu cầu A1 đã xong.'),
    ]);
    expect(await scene.state()).toBe('resolved');
  });

  test('is told what of an answer or a result was covered', async () => {
    const { che, lan } = scene;
    const masked: MaskedSecret[] = ['phone-number', 'password'];
    expect(await che.say(lan, 'nhận A1', { masked })).toEqual(['A1: Nguyễn Thị Lan đã nhận giúp.']);
    const answer = 'Gọi [số điện thoại đã che], mk [mật khẩu đã che]';
    expect(await che.say(lan, `A1: ${answer}`, { masked })).toEqual([
      'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
      'A1: số điện thoại, mật khẩu trong câu gửi bà con đã được che, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.',
    ]);
    expect(await che.say(lan, answer, { quoting: 'A1 ·', masked: ['phone-number'] })).toEqual([
      'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
      'A1: số điện thoại trong câu gửi bà con đã được che, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.',
    ]);
    expect(
      (await che.say(lan, 'xong A1 cccd [số giấy tờ đã che]', { masked: ['id-number'] })).at(-1),
    ).toBe('A1: số giấy tờ vừa gõ đã được che, không ai đọc được.');
  });

  test('releases what they hold', async () => {
    const { che, lan, hung } = scene;
    await che.say(lan, 'nhận A1');
    expect(await che.say(lan, 'trả lại A1')).toEqual([
      'A1: Nguyễn Thị Lan trả lại. Ai giúp được thì gõ "nhận A1".',
    ]);
    expect(await che.say(hung, 'nhận A1')).toEqual(['A1: Trần Quốc Hưng đã nhận giúp.']);
  });

  test('is told who was faster, once the group has had time to read it', async () => {
    const { che, lan, hung, leader } = scene;
    await che.say(lan, 'nhận A1');
    expect(await che.say(hung, 'nhận A1')).toEqual([]);
    world.clock.advance(2 * minute);
    expect(await che.say(hung, 'nhận A1')).toEqual(['A1: Nguyễn Thị Lan đã nhận trước rồi.']);
    expect(await che.say(leader, 'nhận A1')).toEqual([]);
    world.clock.advance(10 * minute);
    expect(await che.say(leader, 'nhận A1')).toEqual(['A1: Nguyễn Thị Lan đã nhận trước rồi.']);
    expect(await che.say(hung, 'trả lại A1')).toEqual([
      'A1: chỉ người đang nhận mới trả lại được.',
    ]);
    expect(await che.say(lan, 'nhận A1')).toEqual(['A1: đã ghi rồi ạ.']);
  });

  test('is told when a code is wrong, finished or missing', async () => {
    const { che, lan } = scene;
    await scene.ask('Hỏi cách quét mã QR');
    expect(await che.say(lan, 'nhận B7')).toEqual([
      'Không thấy yêu cầu B7 của tổ mình. Nhờ xem lại mã giúp nhé.',
    ]);
    expect(await che.say(lan, 'nhận')).toEqual([
      'Chưa rõ yêu cầu nào. Gõ kèm mã nhé. Đang chờ: A1, A2.',
    ]);
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));
    expect(await che.say(lan, 'nhận A1')).toEqual([
      'A1 đã kết thúc rồi. Cần giúp tiếp thì gõ "mở lại A1".',
    ]);
    expect(await che.say(lan, 'A1: bác thử lại')).toEqual([
      'A1 đã kết thúc rồi. Cần giúp tiếp thì gõ "mở lại A1".',
    ]);
  });

  test('gets help on asking for it', async () => {
    const [help, ...rest] = await scene.che.say(scene.lan, '?');
    expect(help).toMatch(/^Tổ mình gõ thế này nhé/);
    const ways = help?.split('\n').filter((line) => line.startsWith('•')) ?? [];
    expect(ways).toHaveLength(16);
    expect(help?.length).toBeLessThanOrEqual(2000);
    for (const way of ways) expect(way).toMatch(/^• \S.* → \S.*$/);
    expect(rest).toEqual([]);
  });
});

describe('a near miss', () => {
  test.each([
    ['A1 bác bấm Quên mật khẩu nhé', 'Chưa gửi gì cho bà con.'],
    ['A1:', 'Câu trả lời đang trống.'],
    ['A1 xong chưa các bác?', 'Chưa ghi gì và chưa gửi gì cho bà con.'],
    ['chị Thuận nhận A1 nhé', 'Chưa ghi gì và chưa gửi gì cho bà con.'],
    ['xong rồi ạ', 'Chưa rõ yêu cầu nào.'],
    ['em trả lời A1 rồi', 'Chưa gửi gì cho bà con. Muốn trả lời'],
    ['đã chuyển A1 công an', 'Chưa ghi gì và chưa gửi gì cho bà con.'],
    ['chuyển A1 công an đi chị', 'Chưa gửi gì cho bà con.'],
    ['chuyển A1 công an: ông này quậy', 'Chưa gửi gì cho bà con, vì'],
    ['A1: chị Lan ơi bác này ở đâu nhỉ', 'Chưa gửi gì cho bà con, vì'],
    ['chuyển A1', 'Chuyển A1 cho ai ạ?'],
  ])('"%s" is asked back, does nothing and reaches nobody', async (line, beginning) => {
    const said = await scene.che.say(scene.lan, line);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^${beginning.replace('?', '\\?')}`))]);
    expect(await scene.residentHeard()).toEqual([]);
    expect(await scene.state()).toBe('open');
  });

  test('with a code that nobody has is taken for talk', async () => {
    expect(await scene.che.say(scene.lan, 'T7 này họp tổ nhé')).toEqual([]);
  });

  test('with a weekday is asked back only where the team has an open request of that code', async () => {
    const meeting = 'T7: họp tổ ở nhà văn hoá';
    const rename = (code: string) =>
      world.rows('update help_requests set code = $1 where id = $2', [code, scene.request.id]);
    expect(await scene.che.say(scene.lan, meeting)).toEqual([]);
    await rename('T7');
    expect(await scene.thon3.say(scene.binh, meeting)).toEqual([]);
    expect(await scene.che.say(scene.lan, meeting)).toEqual([
      expect.stringContaining('"trả lời T7: nội dung"'),
    ]);
    expect(await scene.residentHeard()).toEqual([]);
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, scene.request.id));
    expect(await scene.che.say(scene.lan, meeting)).toEqual([]);
  });
});

test('talk is not relayed and not answered', async () => {
  for (const line of [
    'Chào cả nhà',
    'nhận được tiền chưa các bác',
    'cảm ơn chị Lan',
    'Tối nay 7h họp tổ ở nhà văn hoá',
  ]) {
    expect(await scene.che.say(scene.lan, line)).toEqual([]);
  }
  expect(await scene.residentHeard()).toEqual([]);
});

describe('two groups', () => {
  test("do not know each other's codes", async () => {
    const { thon3, binh } = scene;
    for (const line of ['nhận A1', 'xong A1', 'A1: bác thử lại', 'chuyển A1 xã']) {
      expect(await thon3.say(binh, line)).toEqual([
        'Không thấy yêu cầu A1 của tổ mình. Nhờ xem lại mã giúp nhé.',
      ]);
    }
    expect(await scene.state()).toBe('open');
    expect(await scene.residentHeard()).toEqual([]);
  });

  test('a member of one who types in the other is a stranger there', async () => {
    const said = await scene.thon3.say({ ...scene.lan, name: 'Lan Nguyen' }, 'nhận A1');
    expect(said).toEqual([
      expect.stringMatching(/^Lan Nguyen \(M\d+\) chưa có trong danh sách tổ\./),
      'Không thấy yêu cầu A1 của tổ mình. Nhờ xem lại mã giúp nhé.',
    ]);
  });
});

test('a message that dies in the middle leaves nothing, and works when it comes again', async () => {
  const { group } = scene.commune.che;
  await world.rows(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'killed'; end $$`);
  await world.rows(`create trigger refuse before insert on team_posts execute function refuse()`);
  await expect(scene.che.say(scene.lan, 'nhận A1', { messageId: 'tin-1' })).rejects.toThrow();
  await world.rows('drop trigger refuse on team_posts');
  expect(await scene.state()).toBe('open');
  expect(
    await world.rows('select 1 from outgoing_messages where recipient_id = $1', [group.groupId]),
  ).toHaveLength(1);
  expect(await scene.che.say(scene.lan, 'nhận A1', { messageId: 'tin-1' })).toEqual([
    'A1: Nguyễn Thị Lan đã nhận giúp.',
  ]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepCannedAnswer } from '#bot/canned-answers/keep-canned-answer.ts';
import type { Work } from '#bot/db/work.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';
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

describe('a list read aloud', () => {
  test('of what waits begins with what has waited longest', async () => {
    world.clock.advance(2 * hour + 5 * minute);
    await scene.ask('Hỏi cách quét mã QR');
    await scene.ask('Hỏi cách nộp hồ sơ');
    await scene.che.say(scene.lan, 'nhận A3');
    expect(await scene.che.say(scene.hung, 'danh sách')).toEqual([
      [
        'Đang chờ người nhận (2), lâu nhất ở trên:',
        '• A1 (2 giờ 5 phút): Quên mật khẩu VNeID rồi',
        '• A2 (vừa xong): Hỏi cách quét mã QR',
        'Đang có người giúp: A3 (Nguyễn Thị Lan).',
        'Giúp được việc nào thì gõ "nhận A1" nhé.',
      ].join('\n'),
    ]);
  });

  test('of what is mine tells when I am expected', async () => {
    expect(await scene.che.say(scene.lan, 'của tôi')).toEqual([
      'Nguyễn Thị Lan chưa nhận yêu cầu nào. Gõ "danh sách" để xem việc đang chờ.',
    ]);
    await scene.che.say(scene.lan, 'nhận A1');
    await scene.che.say(scene.lan, 'hẹn A1 15h chiều mai');
    const [said] = await scene.che.say(scene.lan, 'của tôi');
    expect(said).toMatch(
      /^Nguyễn Thị Lan đang giúp \(1\):\n• A1 \(.+, hẹn 15:00 ngày 3\/3\): Quên mật khẩu VNeID rồi$/,
    );
  });

  test('of a hundred is a message still', async () => {
    for (let at = 0; at < 30; at += 1) await scene.ask(`Câu hỏi ${at} ${'rất dài '.repeat(60)}`);
    const [said] = await scene.che.say(scene.lan, 'danh sách');
    expect(said).toContain('… và 21 việc nữa');
    expect(said?.length).toBeLessThanOrEqual(2000);
  });

  test('names no resident', async () => {
    await scene.che.say(scene.lan, 'nhận A1');
    const said = await Promise.all(
      ['danh sách', 'của tôi'].map((line) => scene.che.say(scene.lan, line)),
    );
    expect(said.flat().join('\n')).not.toContain(scene.resident.displayName ?? 'nobody');
  });
});

describe('canned answers', () => {
  beforeEach(async () => {
    const keep = (work: Work) =>
      keepCannedAnswer(work, scene.commune.id, crypto.randomUUID(), {
        shortName: 'vneid',
        title: 'Quên mật khẩu VNeID',
        text: 'Bác mở VNeID, bấm Quên mật khẩu.',
      });
    await world.work(scene.commune.scope, keep, world.web);
  });

  test('are listed and sent', async () => {
    const [list] = await scene.che.say(scene.lan, 'mẫu');
    expect(list).toContain('• vneid: Quên mật khẩu VNeID');
    for (const [line, options] of [
      ['mẫu A1 vneid', {}],
      ['mau vneid', { quoting: 'A1 ·' }],
    ] as const) {
      expect(await scene.che.say(scene.lan, line, options)).toEqual([
        'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
      ]);
    }
    expect(await scene.residentHeard()).toEqual([
      expect.stringContaining('Bác mở VNeID, bấm Quên mật khẩu.'),
      expect.stringContaining('Bác mở VNeID, bấm Quên mật khẩu.'),
    ]);
  });

  test.each([
    ['mẫu A1 dienthoai', ['Không có câu mẫu "dienthoai". Gõ "mẫu" để xem các câu mẫu nhé.']],
    ['mẫu vneid', ['Gửi câu mẫu cho yêu cầu nào ạ? Gõ: "mẫu A1 vneid".']],
    ['mẫu đẹp', []],
  ])('"%s" sends nothing', async (line, said) => {
    expect(await scene.che.say(scene.lan, line)).toEqual(said);
    expect(await scene.residentHeard()).toEqual([]);
  });
});

describe('a tip', () => {
  test('is proposed from my answer', async () => {
    expect(await scene.che.say(scene.lan, 'mẹo A1')).toEqual([
      expect.stringMatching(/^A1: chưa có câu trả lời nào của mình/),
    ]);
    await scene.che.say(scene.lan, 'A1: bác bấm Quên mật khẩu nhé');
    expect(await scene.che.say(scene.lan, 'mẹo A1')).toEqual([
      'A1: đã gửi xã câu này làm mẹo. Xã duyệt xong là bà con xem được.',
    ]);
    expect(
      await world.rows('select text, state from tip_proposals where help_request_id = $1', [
        scene.request.id,
      ]),
    ).toEqual([{ text: 'bác bấm Quên mật khẩu nhé', state: 'waiting' }]);
  });
});

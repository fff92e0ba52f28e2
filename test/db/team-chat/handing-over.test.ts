import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMember } from '#test/support/people.ts';
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

test.each([
  ['chuyển A1 anh Hưng', 'A1: chuyển cho Trần Quốc Hưng.'],
  ['chuyen a1 cho hung', 'A1: chuyển cho Trần Quốc Hưng.'],
  ['chuyển cho bác Thuận A1', 'A1: chuyển cho Phạm Văn Thuận.'],
  ['chuyển A1 thôn 3', 'A1: đã chuyển sang tổ Thôn 3.'],
  ['chuyển A1 sang xóm Cầu Đá', 'A1: đã chuyển sang tổ Thôn 3.'],
  ['chuyển A1 xã', 'A1: đã chuyển lên xã.'],
  ['chuyen a1 len xa a', 'A1: đã chuyển lên xã.'],
  ['chuyển A1 UBND xã Thanh Tâm', 'A1: đã chuyển lên xã.'],
  ['chuyển A1 Phương', 'A1: chuyển cho Trần Thị Phương.'],
  ['chuyen a1 phuong', 'A1: chuyển cho Trần Thị Phương.'],
  ['chuyển A1 phường', 'A1: đã chuyển lên xã.'],
])('"%s" hands over', async (line, said) => {
  await makeMember(world, scene.commune.che, { name: 'Trần Thị Phương' });
  expect(await scene.che.say(scene.lan, line)).toEqual([said]);
});

test('a mention names the colleague', async () => {
  const line = `chuyển A1 [@${scene.hung.oaUserId}]`;
  expect(await scene.che.say(scene.lan, line)).toEqual(['A1: chuyển cho Trần Quốc Hưng.']);
});

test.each([
  ['chuyển A1 chị Hoa', 'Chuyển A1 cho ai ạ?'],
  ['chuyển A1 thôn 9', 'Chuyển A1 cho ai ạ?'],
  ['chuyển A1 thôn 13', 'Chưa chuyển được A1: nơi đó chưa có tổ.'],
  ['chuyển A1 thôn Chè', 'A1: đã ghi rồi ạ.'],
])('"%s" moves nothing and says why', async (line, beginning) => {
  const said = await scene.che.say(scene.lan, line);
  expect(said).toEqual([expect.stringContaining(beginning)]);
  expect(await scene.state()).toBe('open');
});

test('of two who are called the same the bot asks which', async () => {
  await makeMember(world, scene.commune.che, { name: 'Lê Thị Lan' });
  expect(await scene.che.say(scene.hung, 'chuyển A1 chị Lan')).toEqual([
    'Chưa rõ chuyển A1 cho ai: Lê Thị Lan, Nguyễn Thị Lan? Gõ rõ tên giúp nhé.',
  ]);
  expect(await scene.che.say(scene.hung, 'chuyển A1 Nguyễn Thị Lan')).toEqual([
    'A1: chuyển cho Nguyễn Thị Lan.',
  ]);
});

test('the other village acts on what it was handed, and the first no longer can', async () => {
  await scene.che.say(scene.lan, 'chuyển A1 thôn 3');
  expect(await scene.thon3.heard()).toEqual([expect.stringMatching(/^A1 · Thôn 3/)]);
  expect(await scene.thon3.say(scene.binh, 'nhận A1')).toEqual(['A1: Trần Văn Bình đã nhận giúp.']);
  expect(await scene.che.say(scene.lan, 'xong A1')).toEqual([
    'Không thấy yêu cầu A1 của tổ mình. Nhờ xem lại mã giúp nhé.',
  ]);
});

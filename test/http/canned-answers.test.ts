import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findCannedAnswer } from '#bot/canned-answers/find-canned-answer.ts';
import { readCannedPictures } from '#bot/canned-answers/read-canned-pictures.ts';
import type { CannedAnswer, CannedAnswerList, NewCannedAnswer } from '#shared/canned-answers.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { phoneJpeg, plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let thuan: Person;
let lan: Person;
let nhung: Person;

type Person = Awaited<ReturnType<typeof opens>>;
type Keepers = 'team' | 'staff';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  thuan = await opens(app, commune, commune.che.leader.appUserId);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const words = (said: Partial<NewCannedAnswer> = {}): NewCannedAnswer => ({
  shortName: 'vneid',
  title: 'Quên mật khẩu VNeID',
  text: 'Bà con bấm “Quên mật khẩu” rồi làm theo từng bước nhé.',
  tutorialId: 'vneid-forgot-password',
  ...said,
});
const puts = (
  who: Person,
  keepers: Keepers,
  said: Partial<NewCannedAnswer> = {},
  id = world.newId(),
) => who.put<CannedAnswer & ApiError>(`/api/${keepers}/canned-answers/${id}`, words(said));
const seenBy = async (who: Person, keepers: Keepers = 'team') =>
  (await who.get<CannedAnswerList>(`/api/${keepers}/canned-answers`)).body.cannedAnswers;
const addsPicture = async (
  who: Person,
  path: string,
  bytes: Buffer = plainJpeg,
  key = newKey(),
) => {
  const response = await app.app.inject({
    method: 'POST',
    url: `${path}/pictures?key=${key}`,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'image/jpeg' },
    payload: bytes,
  });
  return { status: response.statusCode, body: response.json<CannedAnswer & ApiError>() };
};
const sees = async (who: Person, pictureId: string) => {
  const response = await app.app.inject({
    url: `/api/canned-pictures/${pictureId}`,
    headers: { authorization: `Bearer ${who.token}` },
  });
  return { status: response.statusCode, bytes: response.rawPayload };
};

describe('writing', () => {
  test('a leader writes for the village, an officer for the commune, and members read both', async () => {
    const own = await puts(thuan, 'team', { shortName: 'lich', title: 'Lịch nhà văn hoá' });
    const common = await puts(nhung, 'staff');
    expect([own.status, common.status]).toEqual([200, 200]);
    expect(await seenBy(lan)).toEqual([own.body, common.body]);
    expect(own.body).toEqual({
      id: expect.any(String),
      shortName: 'lich',
      title: 'Lịch nhà văn hoá',
      text: words().text,
      tutorialId: 'vneid-forgot-password',
      isOfCommune: false,
      pictureIds: [],
      updatedAt: world.clock.now().toISOString(),
    });
    expect(common.body.isOfCommune).toBe(true);
    expect(await seenBy(nhung, 'staff')).toEqual([common.body]);
  });

  test('the neighbour village sees the commune’s and nothing of the village', async () => {
    await puts(thuan, 'team', { shortName: 'lich' });
    const common = await puts(nhung, 'staff');
    const binh = await opens(app, commune, commune.thon3.leader.appUserId);
    expect(await seenBy(binh)).toEqual([common.body]);
  });

  test('the village’s own goes before the commune’s of the same name', async () => {
    const common = await puts(nhung, 'staff');
    const own = await puts(thuan, 'team', { text: 'Ở thôn mình thì ra nhà anh Thuận.' });
    expect(await seenBy(lan)).toEqual([own.body]);
    const found = (scope: typeof commune.scope, areaId: string) =>
      world.work(scope, ({ tx }) => findCannedAnswer(tx, areaId, 'VNeID'));
    expect(await found(commune.che.scope, commune.che.id)).toEqual(own.body);
    expect(await found(commune.scope, commune.che.id)).toEqual(own.body);
    expect(await found(commune.thon3.scope, commune.thon3.id)).toEqual(common.body);
    expect(
      await world.work(commune.scope, ({ tx }) => findCannedAnswer(tx, commune.che.id, 'khong')),
    ).toBeUndefined();
  });

  test('members who do not lead, residents and supervisors are refused', async () => {
    expect(await puts(lan, 'team')).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('tổ trưởng') },
    });
    expect((await puts(lan, 'staff')).status).toBe(403);
    const tu = await makeResident(world, commune, commune.che);
    const resident = await opens(app, commune, tu.appUserId);
    expect((await puts(resident, 'team')).status).toBe(403);
    expect((await resident.get('/api/team/canned-answers')).status).toBe(403);
  });

  test('a number is covered before it is kept', async () => {
    const { body } = await puts(thuan, 'team', { text: 'Gọi anh Thuận 0912345678 nhé.' });
    expect(body.text).not.toContain('0912345678');
  });

  test('what is typed wrongly is refused with a sentence', async () => {
    for (const said of [
      { shortName: 'có dấu' },
      { shortName: 'a' },
      { title: ' ' },
      { text: 'x'.repeat(1501) },
    ]) {
      const refused = await puts(thuan, 'team', said);
      expect(refused.status).toBe(400);
      expect(refused.body.message).toBe('Có chỗ điền chưa đúng. Bà con xem lại rồi gửi lại nhé.');
    }
    expect((await puts(thuan, 'team', { tutorialId: 'khong-co' })).status).toBe(422);
  });
});

describe('a second time', () => {
  test('the same put again changes nothing, and other words change the same one', async () => {
    const id = world.newId();
    const first = await puts(thuan, 'team', {}, id);
    world.clock.advance(60_000);
    expect((await puts(thuan, 'team', {}, id)).body).toEqual(first.body);
    const changed = await puts(thuan, 'team', { shortName: 'mk', title: 'Mật khẩu' }, id);
    expect(changed.body).toMatchObject({ id, shortName: 'mk', title: 'Mật khẩu' });
    expect(await seenBy(thuan)).toEqual([changed.body]);
  });

  test('at once, one answer is kept', async () => {
    const id = world.newId();
    const answers = await Promise.all([1, 2, 3, 4].map(() => puts(thuan, 'team', {}, id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await seenBy(thuan)).toHaveLength(1);
  });

  test('one name stands for one answer of an area, also for two who write at once', async () => {
    const answers = await Promise.all([1, 2].map(() => puts(thuan, 'team')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const other = await puts(thuan, 'team', { shortName: 'khac' });
    const renamed = await puts(thuan, 'team', {}, other.body.id);
    expect(renamed.body.message).toContain('Tên gọi này đã dùng');
  });

  test('retired twice is retired once, its name is free, and it does not come back', async () => {
    const { id } = (await puts(thuan, 'team')).body;
    const path = `/api/team/canned-answers/${id}`;
    expect((await thuan.delete(path)).status).toBe(204);
    expect((await thuan.delete(path)).status).toBe(204);
    expect(await seenBy(lan)).toEqual([]);
    expect((await puts(thuan, 'team', {}, id)).status).toBe(404);
    expect((await puts(thuan, 'team')).status).toBe(200);
  });

  test('nobody changes or retires another area’s', async () => {
    const { id } = (await puts(thuan, 'team')).body;
    const binh = await opens(app, commune, commune.thon3.leader.appUserId);
    expect((await puts(binh, 'team', { shortName: 'khac' }, id)).status).toBe(404);
    await binh.delete(`/api/team/canned-answers/${id}`);
    await nhung.delete(`/api/staff/canned-answers/${id}`);
    expect((await addsPicture(binh, `/api/team/canned-answers/${id}`)).status).toBe(404);
    expect(await seenBy(lan)).toHaveLength(1);
  });
});

describe('pictures', () => {
  test('go with the answer in their order, without what the phone wrote beside them', async () => {
    const { id } = (await puts(thuan, 'team')).body;
    const path = `/api/team/canned-answers/${id}`;
    await addsPicture(thuan, path, phoneJpeg('nhà anh Thuận'));
    const { body } = await addsPicture(thuan, path);
    expect(body.pictureIds).toHaveLength(2);
    const [first = '', second = ''] = body.pictureIds;
    expect((await sees(lan, first)).bytes.includes('nhà anh Thuận')).toBe(false);
    expect((await sees(nhung, second)).status).toBe(200);
    const binh = await opens(app, commune, commune.thon3.leader.appUserId);
    expect((await sees(binh, first)).status).toBe(404);
    const along = await world.work(commune.che.scope, ({ tx }) => readCannedPictures(tx, id));
    expect(along.map(({ contentType, bytes }) => [contentType, bytes.length])).toEqual([
      ['image/jpeg', expect.any(Number)],
      ['image/jpeg', plainJpeg.length],
    ]);
    const fewer = await thuan.delete<CannedAnswer>(`${path}/pictures/${first}`);
    expect(fewer.body.pictureIds).toEqual([second]);
    expect((await thuan.delete<CannedAnswer>(`${path}/pictures/${first}`)).status).toBe(200);
  });

  test('the same key is one picture, and a fourth is refused also for those who come at once', async () => {
    const { id } = (await puts(nhung, 'staff')).body;
    const path = `/api/staff/canned-answers/${id}`;
    const key = newKey();
    await addsPicture(nhung, path, plainJpeg, key);
    expect((await addsPicture(nhung, path, plainJpeg, key)).body.pictureIds).toHaveLength(1);
    const answers = await Promise.all([1, 2, 3, 4].map(() => addsPicture(nhung, path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect((await addsPicture(nhung, path)).body.message).toContain('đủ 3 ảnh');
  });

  test('what is no picture, too large, or from who may not write is refused', async () => {
    const { id } = (await puts(thuan, 'team')).body;
    const path = `/api/team/canned-answers/${id}`;
    expect((await addsPicture(thuan, path, Buffer.from('GIF89a'))).status).toBe(422);
    expect((await addsPicture(thuan, path, Buffer.alloc(1_500_001))).status).toBe(413);
    expect((await addsPicture(lan, path)).status).toBe(403);
    expect((await seenBy(lan))[0]?.pictureIds).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Household, householdMembersMax, type MyData } from '#shared/me.ts';
import type { Me, Village } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

async function baTu() {
  const resident = await makeResident(world, commune, commune.che);
  return { resident, ...(await opens(app, commune, resident.appUserId)) };
}

const helping = (isGiven: boolean, textVersion = '2026-11b') => ({
  purpose: 'helping',
  isGiven,
  textVersion,
});

const consentsOf = (residentId: string) =>
  world.rows(
    `select purpose, text_version as version, withdrawn_at is null as stands from consents
     where resident_id = $1 order by given_at, text_version`,
    [residentId],
  );

describe('a village', () => {
  test('is named with its old names, by whoever came through its commune', async () => {
    const tu = await baTu();
    const village = { id: commune.che.id, name: commune.che.name, communeName: commune.name };
    const expected = { ...village, oldNames: ['thôn 1', 'xóm Chè'] };
    expect((await tu.get<Village>(`/api/villages/${commune.che.id}`)).body).toEqual(expected);
    expect(tu.me.resident).toMatchObject({
      village: expected,
      oaId: commune.account.oaId,
      isInChat: true,
    });
  });

  test('of another commune, one that has ended, or a commune is not found', async () => {
    const tu = await baTu();
    const other = await makeCommune(world, 'Xã An Hoà');
    await world.rows(`update areas set valid_to = '2026-03-01' where id = $1`, [commune.thon13.id]);
    for (const id of [other.che.id, commune.thon13.id, commune.id, world.newId()]) {
      expect((await tu.get(`/api/villages/${id}`)).status).toBe(404);
    }
  });
});

describe('what somebody wants to be called', () => {
  test('goes before the name in Zalo, for them and for their helpers', async () => {
    const tu = await baTu();
    await app.agrees(tu.token);
    expect(tu.me.name).toBe('Bà Tư Mận');
    const me = await tu.put<Me>('/api/me/name', { name: '  Bà Tư nhà ông Mận ' });
    expect(me.body.name).toBe('Bà Tư nhà ông Mận');
    const { body } = await tu.post<{ id: string }>('/api/help-requests', {
      idempotencyKey: newKey(),
      question: 'Quên mật khẩu',
    });
    const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
    const seen = await lan.get(`/api/team/help-requests/${body.id}`);
    expect(seen.body).toMatchObject({ residentName: 'Bà Tư nhà ông Mận' });
  });

  test('loses numbers that are nobody’s name', async () => {
    const tu = await baTu();
    const me = await tu.put<Me>('/api/me/name', { name: 'Tư 0912345678' });
    expect(me.body.name).not.toContain('0912345678');
    expect((await tu.put('/api/me/name', { name: '   ' })).status).toBe(400);
  });
});

test('somebody at home whose name grew too long when a number in it was covered is still read', async () => {
  const tu = await baTu();
  const name = `Nội 0912345678 ${'ạ'.repeat(45)}`;
  const read = {
    status: 200,
    body: { members: [{ name: `Nội [số điện thoại đã che] ${'ạ'.repeat(33)}` }] },
  };
  expect(await tu.put(`/api/me/household/${world.newId()}`, { name })).toMatchObject(read);
  expect(await tu.get('/api/me/household')).toMatchObject(read);
});

describe('an agreement', () => {
  test('given twice, or twice at once, is one; taken back it ends, again without effect', async () => {
    const tu = await baTu();
    const put = (isGiven: boolean) => tu.put<Me>('/api/me/consents', helping(isGiven));
    await Promise.all([put(true), put(true), put(true)]);
    expect((await put(true)).body.resident.consents).toEqual(['helping']);
    expect(await consentsOf(tu.resident.id)).toEqual([
      { purpose: 'helping', version: '2026-11b', stands: true },
    ]);
    await put(false);
    expect((await put(false)).body.resident.consents).toEqual([]);
    await put(true);
    expect(await consentsOf(tu.resident.id)).toEqual([
      { purpose: 'helping', version: '2026-11b', stands: false },
      { purpose: 'helping', version: '2026-11b', stands: true },
    ]);
  });

  test('to an older wording counts for nothing, and ends when the present one is agreed to', async () => {
    const tu = await baTu();
    const older = await tu.put<Me>('/api/me/consents', helping(true, '2025-01'));
    expect(older.body.resident.consents).toEqual([]);
    const present = await tu.put<Me>('/api/me/consents', helping(true));
    expect(present.body.resident.consents).toEqual(['helping']);
    await tu.put<Me>('/api/me/consents', helping(true, '2025-01'));
    expect(await consentsOf(tu.resident.id)).toEqual([
      { purpose: 'helping', version: '2025-01', stands: false },
      { purpose: 'helping', version: '2026-11b', stands: true },
    ]);
  });

  test('stands for its purpose alone', async () => {
    const tu = await baTu();
    expect((await app.agrees(tu.token, 'learning')).resident.consents).toEqual(['learning']);
    const both = await app.agrees(tu.token, 'helping');
    expect(both.resident.consents).toEqual(['helping', 'learning']);
  });
});

describe('the household', () => {
  test('is kept by ids of the device: adding twice, or at once, adds once; renaming renames', async () => {
    const tu = await baTu();
    const id = world.newId();
    const put = (name: string, as = id) => tu.put<Household>(`/api/me/household/${as}`, { name });
    await Promise.all([put('Bà nội'), put('Bà nội')]);
    expect((await put('Bà nội Mận', id.toUpperCase())).body).toEqual({
      members: [{ id, name: 'Bà nội Mận' }],
    });
    expect((await tu.get<Household>('/api/me/household')).body.members).toHaveLength(1);
    for (const _again of [1, 2]) {
      const left = await tu.delete<Household>(`/api/me/household/${id}`);
      expect(left.body).toEqual({ members: [] });
    }
  });

  test('has at most twelve, however many are added at once', async () => {
    const tu = await baTu();
    const adding = Array.from({ length: householdMembersMax + 3 }, (_one, at) =>
      tu.put(`/api/me/household/${world.newId()}`, { name: `Cháu ${at + 1}` }),
    );
    const statuses = (await Promise.all(adding)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 409)).toHaveLength(3);
    const { members } = (await tu.get<Household>('/api/me/household')).body;
    expect(members).toHaveLength(householdMembersMax);
    const renamed = await tu.put(`/api/me/household/${members[0]?.id}`, { name: 'Cháu cả' });
    expect(renamed.status).toBe(200);
  });

  test('is nobody else’s to read, rename or empty', async () => {
    const [tu, neighbour] = [await baTu(), await baTu()];
    const id = world.newId();
    await tu.put(`/api/me/household/${id}`, { name: 'Bà nội 0912345678' });
    expect((await neighbour.get<Household>('/api/me/household')).body.members).toEqual([]);
    expect((await neighbour.put(`/api/me/household/${id}`, { name: 'x' })).status).toBe(400);
    await neighbour.delete(`/api/me/household/${id}`);
    const { members } = (await tu.get<Household>('/api/me/household')).body;
    expect(members).toEqual([{ id, name: expect.stringContaining('Bà nội') }]);
    expect(members[0]?.name).not.toContain('0912345678');
  });
});

describe('my data', () => {
  test('names everything that is kept, in sections a person can read', async () => {
    const tu = await baTu();
    await app.agrees(tu.token);
    await tu.put('/api/me/name', { name: 'Bà Tư' });
    await tu.put('/api/me/muted', { muted: ['progress'] });
    await tu.put(`/api/me/household/${world.newId()}`, { name: 'Bà nội' });
    const photo = { kind: 'photo', type: 'image/jpeg', key: newKey() } as const;
    const { body: sent } = await app.upload(tu.token, plainJpeg, photo);
    const { body } = await tu.post<{ id: string }>('/api/help-requests', {
      idempotencyKey: newKey(),
      question: 'Quên mật khẩu VNeID',
      attachmentIds: [sent.id],
      reachBy: 'phone',
      phone: '0987654321',
    });
    const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
    await lan.post(`/api/team/help-requests/${body.id}/answers`, {
      idempotencyKey: newKey(),
      text: 'Bác bấm Quên mật khẩu nhé.',
    });
    const chat = openChat(world, commune, tu.resident);
    await chat.ask('máy tôi hay đơ');
    await chat.unfollow();
    await tu.put('/api/me/tutorial-progress/vneid-forgot-password', { step: 2, isFinished: false });

    const { status, body: data } = await tu.get<MyData>('/api/me/data');
    expect(status).toBe(200);
    const linesOf = Object.fromEntries(data.sections.map(({ title, lines }) => [title, lines]));
    const has = (title: string, ...words: string[]) => {
      for (const word of words) expect(linesOf[title]?.join('\n')).toContain(word);
    };
    has('Hồ sơ của bà con', 'Bà Tư', 'Bà Tư Mận', 'Thôn Chè Kho Làng', 'tin báo ai đang giúp');
    has('Hồ sơ của bà con', 'Lần gần nhất thôi quan tâm kênh Zalo của xã: ');
    has('Những điều bà con đã đồng ý', 'Cho tổ và xã đọc câu hỏi để giúp (bản 2026-11b)');
    has('Người nhà bà con giúp', 'Bà nội');
    has('Yêu cầu đã gửi', 'A1, gửi lúc', 'Quên mật khẩu VNeID', '0987654321', 'ảnh số 1');
    has('Yêu cầu đã gửi', 'Trả lời (Nguyễn Thị Lan): Bác bấm Quên mật khẩu nhé.');
    has('Tin nhắn bà con gửi trong Zalo', 'máy tôi hay đơ');
    has('Tin đã gửi cho bà con trong Zalo', 'Bác bấm Quên mật khẩu nhé.');
    has('Bài hướng dẫn', 'đang ở bước 2');
    has('Đăng nhập và bản gốc tin Zalo', 'Đang đăng nhập trên 1 máy');
    has('Thông báo đã đọc', 'Không có gì.');
    has('Vai trò trong tổ, trong xã', 'Không có gì.');
  });

  test('says of members and staff what their commune keeps of them, and nothing of neighbours', async () => {
    const neighbour = await baTu();
    await app.agrees(neighbour.token);
    await neighbour.post('/api/help-requests', {
      idempotencyKey: newKey(),
      question: 'Chuyện riêng của hàng xóm',
    });
    const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
    const { text } = await lan.get<MyData>('/api/me/data');
    expect(text).toContain('Nguyễn Thị Lan, thành viên Tổ công nghệ số thôn chè kho làng');
    expect(text).not.toContain('hàng xóm');
    const nhung = await opens(app, commune, commune.officer.appUserId);
    expect((await nhung.get('/api/me/data')).text).toContain('cán bộ Xã Thanh Tâm');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import type { Announcement, AnnouncementFile } from '#shared/announcements.ts';
import type {
  AnnouncementTemplate,
  AnnouncingOptions,
  DeskAnnouncementDetail,
  LoudspeakerScript,
  QuietHoursList,
} from '#shared/announcing.ts';
import type { ApiError } from '#shared/sessions.ts';
import { draftFor, publishAsOfficer } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { phoneJpeg, plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { drawnPng } from '#test/support/png.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
type Person = Awaited<ReturnType<typeof opens>>;
let nhung: Person;
let tuan: Person;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  nhung = await opens(app, commune, commune.officer.appUserId);
  tuan = await opens(app, commune, commune.approver.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const pathOf = (id: string) => `/api/staff/announcements/${id}`;
const sees = async (who: Person, id: string) =>
  (await who.get<DeskAnnouncementDetail>(pathOf(id))).body;
const seen = async (who: Person, id: string) => ({ revision: (await sees(who, id)).revision });
const pdf = Buffer.from('%PDF-1.7\n…\n%%EOF\n');
const draft = async (who = nhung, said: object = { areaIds: [commune.che.id] }) => {
  const id = world.newId();
  const answer = await who.put(pathOf(id), draftFor(commune, said));
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
};
async function uploads(
  who: Person,
  id: string,
  bytes: Buffer,
  { key = newKey(), name = 'anh.jpg' } = {},
): Promise<{ status: number; body: AnnouncementFile & ApiError }> {
  world.clock.advance(1_000);
  const response = await app.app.inject({
    method: 'POST',
    url: `${pathOf(id)}/files?key=${key}&name=${encodeURIComponent(name)}`,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { status: response.statusCode, body: response.json() };
}
async function downloads(who: Person, fileId: string) {
  const response = await app.app.inject({
    method: 'GET',
    url: `/api/announcement-files/${fileId}`,
    headers: { authorization: `Bearer ${who.token}` },
  });
  const { statusCode, rawPayload, headers } = response;
  return { status: statusCode, bytes: rawPayload, headers };
}
const residentOf = async (village: { id: string }) =>
  opens(app, commune, (await makeResident(world, commune, village)).appUserId);

describe('files', () => {
  test('are kept without what cameras write beside them, shown with the draft, and taken away', async () => {
    const id = await draft();
    const photo = await uploads(nhung, id, phoneJpeg('thôn Chè'), { name: 'Sân đình.JPEG' });
    const paper = await uploads(nhung, id, pdf, { name: 'Giấy mời.pdf' });
    expect([photo.status, paper.status]).toEqual([201, 201]);
    expect(photo.body).toEqual({
      id: expect.any(String),
      kind: 'picture',
      name: 'Sân đình.jpg',
      sizeBytes: plainJpeg.length,
    });
    const { files } = (await nhung.get<DeskAnnouncementDetail>(pathOf(id))).body;
    expect(files).toEqual([photo.body, paper.body]);
    const read = await downloads(nhung, photo.body.id);
    expect(read.bytes).toEqual(plainJpeg);
    expect(read.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename*=UTF-8''S%C3%A2n%20%C4%91%C3%ACnh.jpg`,
    });
    expect((await downloads(nhung, paper.body.id)).headers['content-disposition']).toMatch(
      /^attachment; /,
    );
    const path = `${pathOf(id)}/files/${photo.body.id}`;
    for (const _again of [1, 2]) expect((await nhung.delete(path)).status).toBe(204);
    expect((await downloads(nhung, photo.body.id)).status).toBe(404);
  });

  test('under the same key, twice and at once, are one; there are three pictures and one document', async () => {
    const id = await draft();
    const key = newKey();
    const same = await Promise.all([1, 2, 3].map(() => uploads(nhung, id, plainJpeg, { key })));
    expect(new Set(same.map(({ body }) => body.id)).size).toBe(1);
    const more = await Promise.all([1, 2, 3].map(() => uploads(nhung, id, drawnPng)));
    expect(more.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
    expect((await uploads(nhung, id, pdf)).status).toBe(201);
    expect((await uploads(nhung, id, pdf)).body.code).toBe('announcement/files-full');
    const { files } = (await nhung.get<DeskAnnouncementDetail>(pathOf(id))).body;
    expect(files.map(({ kind }) => kind)).toEqual(['picture', 'picture', 'picture', 'document']);
  });

  test('that are something else or too large are not taken', async () => {
    const id = await draft();
    const page = await uploads(nhung, id, Buffer.from('<html>'), { name: 'anh.jpg' });
    expect(page).toMatchObject({ status: 422, body: { code: 'announcement/file-not-accepted' } });
    const heavy = await uploads(nhung, id, Buffer.alloc(5 * 1_048_576 + 1));
    expect(heavy).toMatchObject({ status: 413, body: { code: 'attachment/too-big' } });
  });

  test('come and go with a draft alone, by whoever may change it', async () => {
    const id = await draft();
    const { body: file } = await uploads(nhung, id, plainJpeg);
    const leader = await opens(app, commune, commune.che.leader.appUserId);
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const other = await opens(app, faraway, faraway.officer.appUserId);
    for (const who of [leader, other]) {
      expect((await uploads(who, id, plainJpeg)).status).toBe(404);
      expect((await who.delete(`${pathOf(id)}/files/${file.id}`)).status).toBe(404);
    }
    await nhung.post(`${pathOf(id)}/submit`, await seen(nhung, id));
    expect((await uploads(nhung, id, plainJpeg)).body.code).toBe('announcement/not-now');
    const dropping = await nhung.delete<ApiError>(`${pathOf(id)}/files/${file.id}`);
    expect(dropping.body.code).toBe('announcement/not-now');
    expect((await downloads(nhung, file.id)).status).toBe(200);
  });

  test('are a change like any other: who adds or drops one is the author from then on, once', async () => {
    const id = await draft(nhung, { areaIds: [commune.id] });
    const before = await seen(nhung, id);
    const key = newKey();
    const { body: file } = await uploads(tuan, id, plainJpeg, { key });
    await uploads(tuan, id, plainJpeg, { key });
    expect(await sees(nhung, id)).toMatchObject({ revision: 2, authorName: 'Vũ Anh Tuấn' });
    const stale = await nhung.post<ApiError>(`${pathOf(id)}/submit`, before);
    expect(stale).toMatchObject({ status: 409, body: { code: 'announcement/changed-elsewhere' } });
    await nhung.post(`${pathOf(id)}/submit`, { revision: 2 });
    const approved = await tuan.post<ApiError>(`${pathOf(id)}/approve`, { revision: 2 });
    expect(approved.body.code).toBe('announcement/own-words');

    const other = await draft();
    const { body: dropped } = await uploads(tuan, other, plainJpeg);
    for (let time = 0; time < 2; time += 1) {
      await nhung.delete(`${pathOf(other)}/files/${dropped.id}`);
      expect(await sees(tuan, other)).toMatchObject({
        revision: 3,
        authorName: 'Nguyễn Thị Hồng Nhung',
      });
    }
    expect((await tuan.delete(`${pathOf(other)}/files/${file.id}`)).status).toBe(204);
    expect((await seen(nhung, other)).revision).toBe(3);
  });

  test('are read by the residents for whom the announcement is, from when it is published until it is withdrawn', async () => {
    const id = await draft();
    const { body: file } = await uploads(nhung, id, plainJpeg);
    const inChe = await residentOf(commune.che);
    const inThon3 = await residentOf(commune.thon3);
    const [, member] = commune.che.members;
    const lan = await opens(app, commune, member?.appUserId ?? null);
    for (const who of [inChe, inThon3, lan])
      expect((await downloads(who, file.id)).status).toBe(404);
    await nhung.post(`${pathOf(id)}/submit`, await seen(nhung, id));
    expect((await downloads(inChe, file.id)).bytes).toEqual(plainJpeg);
    const { body } = await inChe.get<Announcement>(`/api/announcements/${id}`);
    expect(body.files).toEqual([file]);
    expect((await downloads(inThon3, file.id)).status).toBe(404);
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const stranger = await makeResident(world, faraway, faraway.che);
    const there = await opens(app, faraway, stranger.appUserId);
    expect((await downloads(there, file.id)).status).toBe(404);
    await nhung.post(`${pathOf(id)}/withdraw`);
    expect((await downloads(inChe, file.id)).status).toBe(404);
    expect((await downloads(tuan, file.id)).status).toBe(200);
  });

  test('are thrown away with their draft, and copied with a duplicate', async () => {
    const id = await draft();
    const { body: file } = await uploads(nhung, id, plainJpeg);
    const copyId = world.newId();
    const copy = await nhung.post<DeskAnnouncementDetail>(`${pathOf(id)}/duplicate?id=${copyId}`);
    expect(copy.body.files).toEqual([{ ...file, id: expect.any(String) }]);
    expect(copy.body.files[0]?.id).not.toBe(file.id);
    expect((await nhung.delete(pathOf(id))).status).toBe(204);
    expect(
      await world.rows(
        'select announcement_id from announcement_files where announcement_id = any($1)',
        [[id, copyId]],
      ),
    ).toEqual([{ announcement_id: copyId }]);
  });
});

describe('templates', () => {
  const template = (said: Partial<AnnouncementTemplate> = {}): AnnouncementTemplate => ({
    id: world.newId(),
    name: 'Họp thôn',
    title: 'Họp thôn',
    body: 'Mời bà con. CCCD 036075001234',
    ...said,
  });
  const path = (id: string) => `/api/staff/announcing/templates/${id}`;
  const list = async (who = nhung) =>
    (await who.get<{ templates: AnnouncementTemplate[] }>('/api/staff/announcing/templates')).body
      .templates;

  test('are kept by the desk, once however often, changed, and taken out of use', async () => {
    const meeting = template();
    await Promise.all([1, 2].map(() => nhung.put(path(meeting.id), meeting)));
    expect(await list(tuan)).toEqual([
      { ...meeting, body: 'Mời bà con. CCCD [số giấy tờ đã che]' },
    ]);
    await tuan.put(path(meeting.id), { ...meeting, name: 'Họp tổ' });
    expect(await list()).toMatchObject([{ name: 'Họp tổ' }]);
    for (const _again of [1, 2]) expect((await nhung.delete(path(meeting.id))).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await nhung.put(path(meeting.id), meeting)).status).toBe(404);
    expect(
      await world.rows('select act from audit_entries where subject_id = $1 order by at, id', [
        meeting.id,
      ]),
    ).toHaveLength(3);
  });

  test('are no other commune’s', async () => {
    const meeting = template();
    await nhung.put(path(meeting.id), meeting);
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const other = await opens(app, faraway, faraway.officer.appUserId);
    expect(await list(other)).toEqual([]);
    expect((await other.put(path(meeting.id), meeting)).status).toBe(404);
    await other.delete(path(meeting.id));
    expect(await list()).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  const path = (areaId = '') => `/api/staff/announcing/quiet-hours${areaId && `/${areaId}`}`;
  const usual = { fromMinute: 1260, toMinute: 360 };
  const noon = { fromMinute: 690, toMinute: 810 };
  const early = { fromMinute: 1200, toMinute: 360 };

  test('are the usual ones until the commune or a village decides; the village’s own count most', async () => {
    const first = await nhung.get<QuietHoursList>(path());
    expect(first.body.areas.map(({ own, counts }) => [own, counts])).toEqual(
      [1, 2, 3, 4].map(() => [null, usual]),
    );
    await nhung.put(path(commune.id), early);
    const { areas } = (await nhung.put<QuietHoursList>(path(commune.che.id), noon)).body;
    const said = (name: string) => areas.find(({ areaName }) => areaName === name);
    expect(said('Xã Thanh Tâm')).toMatchObject({ own: early, counts: early });
    expect(said('Thôn 3')).toMatchObject({ own: null, counts: early });
    expect(said('Thôn Chè Kho Làng')).toMatchObject({ own: noon, counts: noon });
    for (const _again of [1, 2]) {
      const dropped = await nhung.delete<QuietHoursList>(path(commune.che.id));
      expect(dropped.body.areas).toContainEqual(
        expect.objectContaining({ areaId: commune.che.id, own: null, counts: early }),
      );
    }
  });

  test('that never end, or of another commune, are refused', async () => {
    const always = { fromMinute: 60, toMinute: 60 };
    expect((await nhung.put(path(commune.id), always)).status).toBe(400);
    expect((await nhung.put(path(commune.id), { fromMinute: 0, toMinute: 1440 })).status).toBe(400);
    const faraway = await makeCommune(world, 'Xã An Hoà');
    expect((await nhung.put(path(faraway.id), noon)).status).toBe(404);
    expect((await nhung.delete(path(faraway.che.id))).status).toBe(404);
  });

  test('move what is announced in them, unless it is urgent; the inbox wakes nobody', async () => {
    // Two in the afternoon in Viet Nam.
    await nhung.put(path(commune.che.id), { fromMinute: 0, toMinute: 1439 });
    const leaves = async (said: object) => {
      const id = await draft(nhung, { areaIds: [commune.che.id], ...said });
      return (await nhung.get<AudienceCount>(`${pathOf(id)}/audience`)).body;
    };
    const now = world.clock.now();
    const lastMinute = new Date(`${now.toISOString().slice(0, 10)}T16:59:00.000Z`);
    expect((await leaves({ channels: ['inbox'] })).leavesAt).toBe(now.toISOString());
    const posted = await leaves({ channels: ['team-groups'] });
    expect(posted.leavesAt).toBe(lastMinute.toISOString());
    expect(posted.channels[0]?.warnings).toEqual([
      expect.stringMatching(/^Đang giờ yên tĩnh, tin sẽ đi lúc 23 giờ 59 phút ngày /),
    ]);
    const urgent = await leaves({
      channels: ['team-groups'],
      isUrgent: true,
      urgentReason: 'Vỡ đê',
    });
    expect(urgent).toMatchObject({ leavesAt: now.toISOString(), needsApproval: true });
  });
});

test('the options name the commune with its villages, what can be used, and what cannot with a reason', async () => {
  const { body } = await nhung.get<AnnouncingOptions>('/api/staff/announcing/options');
  expect(body.areas.map(({ name, level }) => [name, level])).toEqual([
    ['Xã Thanh Tâm', 'commune'],
    ...[commune.thon13, commune.che, commune.thon3].map(({ name }) => [name, 'village']),
  ]);
  expect(body.channels.map(({ channel, hindrance }) => [channel, hindrance === null])).toEqual([
    ['inbox', true],
    ['team-groups', true],
    ['resident-groups', false],
    ['consultation', true],
    ['article', true],
    ['template', false],
  ]);
  expect(body.tutorials.length).toBeGreaterThan(50);
  expect(body.needsSecondPerson).toBe(true);
  const leader = await opens(app, commune, commune.che.leader.appUserId);
  const own = await leader.get<AnnouncingOptions>('/api/staff/announcing/options');
  expect(own.body.areas).toEqual([
    { id: commune.che.id, name: commune.che.name, level: 'village' },
  ]);
});

test('the loudspeakers’ text is made of the draft as it stands', async () => {
  const id = await draft(nhung, { title: 'Họp thôn 15/3', body: 'Lúc 7h30 tại NVH.' });
  const { body } = await nhung.get<LoudspeakerScript>(`${pathOf(id)}/script`);
  expect(body.text).toContain('bà con Xã Thanh Tâm. Ủy ban nhân dân xã Thanh Tâm xin thông báo.');
  expect(body.text).toContain('Họp thôn ngày 15 tháng 3.\nLúc 7 giờ 30 phút tại nhà văn hoá.');
});

test('of what repeats a resident sees the latest in the list, with the files of the first', async () => {
  const inChe = await residentOf(commune.che);
  const first = await publishAsOfficer(app, commune, { areaIds: [commune.che.id], title: 'Lần 1' });
  const fileId = world.newId();
  await world.rows(
    `insert into announcement_files (id, announcement_id, kind, name, content_type, size_bytes, bytes, created_at, idempotency_key)
     values ($1, $2, 'picture', 'a.jpg', 'image/jpeg', $3, $4, now(), 'k')`,
    [fileId, first.id, plainJpeg.length, plainJpeg],
  );
  world.clock.advance(hour);
  const again = world.newId();
  await world.rows(
    `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, published_at, repeats, idempotency_key)
     select $2, area_id, 'sent', 'Lần 2', body, channels, officer_id, $3, $3, id, 'k2' from announcements where id = $1`,
    [first.id, again, world.clock.now()],
  );
  await world.rows('insert into announcement_areas (announcement_id, area_id) values ($1, $2)', [
    again,
    commune.che.id,
  ]);
  const { body } = await inChe.get<{ announcements: { title: string }[]; unreadCount: number }>(
    '/api/announcements',
  );
  expect(body).toMatchObject({ announcements: [{ title: 'Lần 2' }], unreadCount: 1 });
  const latest = await inChe.get<Announcement>(`/api/announcements/${again}`);
  expect(latest.body.files).toMatchObject([{ id: fileId }]);
  await nhung.post(`${pathOf(first.id)}/withdraw`);
  expect((await downloads(inChe, fileId)).status).toBe(200);
});

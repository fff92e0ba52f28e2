import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Announcement, AnnouncementList } from '#shared/announcements.ts';
import type {
  AnnouncementDraft,
  DeskAnnouncementDetail,
  DeskAnnouncementList,
} from '#shared/announcing.ts';
import { publishAsOfficer } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Person;

type Person = Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const day = (days: number) =>
  new Date(world.clock.now().getTime() + days * 24 * hour).toISOString().slice(0, 10);
const at = (hours: number) => new Date(world.clock.now().getTime() + hours * hour).toISOString();
const meeting = () => ({ startsAt: at(48), endsAt: at(50), place: 'Nhà văn hoá thôn Chè' });
const published = async (said: Partial<AnnouncementDraft> = {}) =>
  (await publishAsOfficer(app, commune, said)).id;
const residentOf = async (
  village: { id: string },
  person: Parameters<typeof makeResident>[3] = {},
) => opens(app, commune, (await makeResident(world, commune, village, person)).appUserId);
const listFor = async (who: Person) => (await who.get<AnnouncementList>('/api/announcements')).body;
const titlesFor = async (who: Person) =>
  (await listFor(who)).announcements.map(({ title }) => title);
const reads = (who: Person, id: string) =>
  app.ask('PUT', `/api/announcements/${id}/read`, { token: who.token, body: {} });
const staffList = async (who = nhung) =>
  (await who.get<DeskAnnouncementList>('/api/staff/announcements')).body.announcements;

describe('a resident', () => {
  test('reads what is for their village and for everybody, newest first, and counts what is unread', async () => {
    await published({ title: 'Cho cả xã' });
    world.clock.advance(hour);
    const forChe = await published({ title: 'Cho thôn Chè', areaIds: [commune.che.id] });
    world.clock.advance(hour);
    await published({ title: 'Cho thôn 3', areaIds: [commune.thon3.id] });
    const inChe = await residentOf(commune.che);
    expect(await titlesFor(inChe)).toEqual(['Cho thôn Chè', 'Cho cả xã']);
    expect((await listFor(inChe)).unreadCount).toBe(2);
    expect((await inChe.get<Announcement>(`/api/announcements/${forChe}`)).body).toMatchObject({
      title: 'Cho thôn Chè',
      audience: 'Thôn Chè Kho Làng',
      isRead: false,
      isExpired: false,
      tutorialId: null,
      tutorialTitle: null,
    });
  });

  test('of another village sees it neither in the list, nor by its id, nor in the count', async () => {
    const forChe = await published({ areaIds: [commune.che.id] });
    const inThon3 = await residentOf(commune.thon3);
    expect(await listFor(inThon3)).toEqual({ announcements: [], unreadCount: 0 });
    expect((await inThon3.get(`/api/announcements/${forChe}`)).status).toBe(404);
    expect((await reads(inThon3, forChe)).status).toBe(404);
    expect((await staffList())[0]?.readCount).toBe(0);
  });

  test('of another commune sees nothing of it', async () => {
    const id = await published();
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const stranger = await makeResident(world, faraway, faraway.che);
    const there = await opens(app, faraway, stranger.appUserId);
    expect(await listFor(there)).toEqual({ announcements: [], unreadCount: 0 });
    expect((await there.get(`/api/announcements/${id}`)).status).toBe(404);
    expect((await reads(there, id)).status).toBe(404);
  });

  test('who has chosen no village reads what is for everybody', async () => {
    await published({ title: 'Cho cả xã' });
    const forChe = await published({ areaIds: [commune.che.id] });
    const newcomer = await residentOf(commune, { villageChosenAt: null });
    expect(await titlesFor(newcomer)).toEqual(['Cho cả xã']);
    expect((await newcomer.get(`/api/announcements/${forChe}`)).status).toBe(404);
  });

  test('of a village that is left out reads nothing of it, and the others do', async () => {
    const id = await published({ areaIds: [commune.id], excludedAreaIds: [commune.thon3.id] });
    const inThon3 = await residentOf(commune.thon3);
    expect(await listFor(inThon3)).toEqual({ announcements: [], unreadCount: 0 });
    expect((await inThon3.get(`/api/announcements/${id}`)).status).toBe(404);
    expect((await reads(inThon3, id)).status).toBe(404);
    const inChe = await residentOf(commune.che);
    expect((await listFor(inChe)).announcements).toMatchObject([
      { id, audience: 'Xã Thanh Tâm, trừ Thôn 3' },
    ]);
  });

  test('no longer finds it in the list after its last day, and still opens it by its id', async () => {
    const id = await published({ lastDay: day(1) });
    const inChe = await residentOf(commune.che);
    expect((await listFor(inChe)).unreadCount).toBe(1);
    world.clock.advance(48 * hour);
    expect(await listFor(inChe)).toEqual({ announcements: [], unreadCount: 0 });
    const { status, body } = await inChe.get<Announcement>(`/api/announcements/${id}`);
    expect([status, body.isExpired]).toEqual([200, true]);
  });

  test('who opens it again and again, at once too, has read it once', async () => {
    const id = await published();
    const [inChe, inThon3] = [await residentOf(commune.che), await residentOf(commune.thon3)];
    const answers = await Promise.all([reads(inChe, id), reads(inChe, id), reads(inThon3, id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const [first] = await world.rows('select * from announcement_reads where resident_id = $1', [
      inChe.me.resident.id,
    ]);
    world.clock.advance(hour);
    await reads(inChe, id);
    expect(
      await world.rows('select * from announcement_reads where resident_id = $1', [
        inChe.me.resident.id,
      ]),
    ).toEqual([first]);
    expect(await listFor(inChe)).toMatchObject({
      announcements: [{ isRead: true }],
      unreadCount: 0,
    });
    expect((await staffList())[0]?.readCount).toBe(2);
  });
});

describe('withdrawing', () => {
  const withdraw = (id: string, who = nhung) =>
    who.post<DeskAnnouncementDetail>(`/api/staff/announcements/${id}/withdraw`);

  test('takes it from everybody, once', async () => {
    const id = await published({ event: meeting() });
    const inChe = await residentOf(commune.che);
    await reads(inChe, id);
    const first = await withdraw(id);
    world.clock.advance(hour);
    const again = await Promise.all([withdraw(id), withdraw(id)]);
    expect(first).toMatchObject({ status: 200, body: { readCount: 1 } });
    expect(again.map(({ body }) => body)).toEqual([first.body, first.body]);
    expect(await listFor(inChe)).toEqual({ announcements: [], unreadCount: 0 });
    expect((await inChe.get(`/api/announcements/${id}`)).status).toBe(404);
    expect((await reads(inChe, id)).status).toBe(404);
    const calendar = `/api/announcements/${id}/calendar.ics?oa=${commune.account.oaId}`;
    expect((await app.ask('GET', calendar)).status).toBe(404);
    const { draft: _draft, files: _files, mayApproveUnchanged: _may, ...summary } = first.body;
    expect(await staffList()).toEqual([summary]);
  });

  test('is not for officers of another commune, who see neither the words nor how many read them', async () => {
    const id = await published();
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const other = await opens(app, faraway, faraway.officer.appUserId);
    expect((await withdraw(id, other)).status).toBe(404);
    expect(await staffList(other)).toEqual([]);
    expect(await staffList()).toMatchObject([{ id, withdrawnAt: null }]);
  });
});

describe('the calendar file', () => {
  const file = (id: string, oaId: string = commune.account.oaId) =>
    app.ask('GET', `/api/announcements/${id}/calendar.ics?oa=${oaId}`);

  test('is given to whoever has its address', async () => {
    const id = await published({ event: meeting(), areaIds: [commune.che.id] });
    const answer = await file(id);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain(`UID:${id}@canh-tay-so\r\n`);
    expect(answer.text).toContain('LOCATION:Nhà văn hoá thôn Chè\r\n');
  });

  test('is not found without an event, for another commune’s account, for none, or for an unknown id', async () => {
    const id = await published({ event: meeting() });
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const answers = [
      await file(await published()),
      await file(id, faraway.account.oaId),
      await file(id, '999999999999'),
      await app.ask('GET', `/api/announcements/${id}/calendar.ics`),
      await file('6f1c2a34-8f0e-4f37-9d3a-00000000000f'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

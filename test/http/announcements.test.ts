import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  Announcement,
  AnnouncementList,
  NewAnnouncement,
  StaffAnnouncement,
  StaffAnnouncementList,
} from '#shared/announcements.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
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
const announcement = (said: Partial<NewAnnouncement> = {}): NewAnnouncement => ({
  idempotencyKey: newKey(),
  title: 'Lịch tiêm phòng dại',
  body: 'Mời bà con đưa chó, mèo ra nhà văn hoá.',
  villageIds: [],
  lastDay: null,
  event: null,
  tutorialId: null,
  ...said,
});
const publishes = async (said: Partial<NewAnnouncement> = {}, who = nhung) =>
  who.post<StaffAnnouncement>('/api/staff/announcements', announcement(said));
const published = async (said: Partial<NewAnnouncement> = {}) => (await publishes(said)).body.id;
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
  (await who.get<StaffAnnouncementList>('/api/staff/announcements')).body;

describe('publishing', () => {
  test('tells the whole commune, and shows staff what they published', async () => {
    const said = announcement({
      lastDay: day(3),
      event: meeting(),
      tutorialId: 'vneid-level2-activate',
    });
    const answer = await nhung.post<StaffAnnouncement>('/api/staff/announcements', said);
    expect(answer.status).toBe(201);
    const { idempotencyKey, villageIds, lastDay, ...words } = said;
    expect(answer.body).toEqual({
      ...words,
      id: expect.any(String),
      audience: 'Xã Thanh Tâm',
      publishedAt: world.clock.now().toISOString(),
      // 2026-03-05 ends at midnight in Viet Nam.
      expiresAt: '2026-03-05T17:00:00.000Z',
      isRead: true,
      readCount: 0,
      withdrawnAt: null,
    });
    expect(await staffList()).toEqual({
      announcements: [answer.body],
      villages: [commune.che, commune.thon3, commune.thon13].map(({ id, name }) => ({ id, name })),
    });
  });

  test('names the villages that it is for', async () => {
    const villageIds = [commune.thon3.id, commune.che.id, commune.che.id];
    expect((await publishes({ villageIds })).body.audience).toBe('Thôn Chè Kho Làng, Thôn 3');
  });

  test('keeps numbers to call, and covers what no public text should hold', async () => {
    const { body } = await publishes({
      title: 'Đường dây nóng 1900 0368',
      body: 'Gọi 0226 3 838 123 hoặc anh Tuấn 0912 345 678, 1022. Đừng nộp tiền vào STK 19034567890123.',
      event: { ...meeting(), place: 'Nhà ông Bính, CCCD 036075001234' },
    });
    expect(body).toMatchObject({
      title: 'Đường dây nóng 1900 0368',
      body: 'Gọi 0226 3 838 123 hoặc anh Tuấn 0912 345 678, 1022. Đừng nộp tiền vào STK [dãy số đã che].',
      event: { place: 'Nhà ông Bính, CCCD [số giấy tờ đã che]' },
      masked: ['card-number', 'id-number'],
    });
  });

  test('twice and at once with the same key is one announcement', async () => {
    const said = announcement({ villageIds: [commune.che.id] });
    const post = () => nhung.post<StaffAnnouncement>('/api/staff/announcements', said);
    const answers = [...(await Promise.all([post(), post(), post()])), await post()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await staffList()).announcements).toHaveLength(1);
  });

  test.each([
    [
      'a village of another commune',
      async () => ({ villageIds: [(await makeCommune(world, 'Xã An Hoà')).che.id] }),
      'area/village-unknown',
    ],
    [
      'the commune for a village',
      async () => ({ villageIds: [commune.id] }),
      'area/village-unknown',
    ],
    [
      'a tutorial that there is not',
      async () => ({ tutorialId: 'bay-len-sao-hoa' }),
      'tutorial/unknown',
    ],
    [
      'an event that ends before it starts',
      async () => ({ event: { ...meeting(), endsAt: at(47) } }),
      'announcement/ends-before-start',
    ],
    [
      'an event that ends as it starts',
      async () => ({ event: { ...meeting(), endsAt: at(48) } }),
      'announcement/ends-before-start',
    ],
    [
      'an event that is over',
      async () => ({ event: { ...meeting(), startsAt: at(-3), endsAt: at(-1) } }),
      'announcement/event-over',
    ],
    [
      'an event without an end that has begun',
      async () => ({ event: { ...meeting(), startsAt: at(-1), endsAt: null } }),
      'announcement/event-over',
    ],
    ['a last day that is over', async () => ({ lastDay: day(-1) }), 'announcement/already-over'],
  ])('is refused with %s, and publishes nothing', async (_what, wrong, code) => {
    expect(await publishes(await wrong())).toMatchObject({ status: 422, body: { code } });
    expect((await staffList()).announcements).toEqual([]);
  });

  test('may tell of an event that is going on', async () => {
    const event = { ...meeting(), startsAt: at(-1), endsAt: at(1) };
    expect((await publishes({ event })).status).toBe(201);
  });

  test('may end today', async () => {
    expect((await publishes({ lastDay: day(0) })).status).toBe(201);
  });

  test('refuses what is too long or empty, and stores no half letters', async () => {
    for (const wrong of [
      { title: ' ' },
      { title: 'x'.repeat(121) },
      { body: 'x'.repeat(4001) },
      { lastDay: '0000-12-31' },
      { event: { ...meeting(), startsAt: '0000-01-01T00:00:00Z' } },
    ]) {
      expect((await publishes(wrong)).status).toBe(400);
    }
    const event = { ...meeting(), place: 'Nhà\u0000 va\u0306n hoa\u0301 \ud83d' };
    expect((await publishes({ event })).body.event?.place).toBe('Nhà văn hoá \ufffd');
  });
});

describe('a resident', () => {
  test('reads what is for their village and for everybody, newest first, and counts what is unread', async () => {
    await published({ title: 'Cho cả xã' });
    world.clock.advance(hour);
    const forChe = await published({ title: 'Cho thôn Chè', villageIds: [commune.che.id] });
    world.clock.advance(hour);
    await published({ title: 'Cho thôn 3', villageIds: [commune.thon3.id] });
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
    const forChe = await published({ villageIds: [commune.che.id] });
    const inThon3 = await residentOf(commune.thon3);
    expect(await listFor(inThon3)).toEqual({ announcements: [], unreadCount: 0 });
    expect((await inThon3.get(`/api/announcements/${forChe}`)).status).toBe(404);
    expect((await reads(inThon3, forChe)).status).toBe(404);
    expect((await staffList()).announcements[0]?.readCount).toBe(0);
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
    const forChe = await published({ villageIds: [commune.che.id] });
    const newcomer = await residentOf(commune, { villageChosenAt: null });
    expect(await titlesFor(newcomer)).toEqual(['Cho cả xã']);
    expect((await newcomer.get(`/api/announcements/${forChe}`)).status).toBe(404);
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
    expect((await staffList()).announcements[0]?.readCount).toBe(2);
  });
});

describe('withdrawing', () => {
  const withdraw = (id: string, who = nhung) =>
    who.post<StaffAnnouncement>(`/api/staff/announcements/${id}/withdraw`);

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
    expect((await staffList()).announcements).toEqual([first.body]);
  });

  test('is not for officers of another commune, who see neither the words nor how many read them', async () => {
    const id = await published();
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const other = await opens(app, faraway, faraway.officer.appUserId);
    expect((await withdraw(id, other)).status).toBe(404);
    expect((await staffList(other)).announcements).toEqual([]);
    expect((await staffList()).announcements).toMatchObject([{ id, withdrawnAt: null }]);
  });
});

describe('the calendar file', () => {
  const file = (id: string, oaId: string = commune.account.oaId) =>
    app.ask('GET', `/api/announcements/${id}/calendar.ics?oa=${oaId}`);

  test('is given to whoever has its address', async () => {
    const id = await published({ event: meeting(), villageIds: [commune.che.id] });
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

test('a supervisor and a member publish, list and withdraw nothing', async () => {
  const id = await published();
  const { supervisor, che } = commune;
  await world.rows('update officers set area_id = $1 where id = $2', [commune.id, supervisor.id]);
  for (const appUserId of [supervisor.appUserId, che.leader.appUserId]) {
    const who = await opens(app, commune, appUserId);
    const answers = [
      await publishes({}, who),
      await who.get('/api/staff/announcements'),
      await who.post(`/api/staff/announcements/${id}/withdraw`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  }
  expect((await staffList()).announcements).toMatchObject([{ id, withdrawnAt: null }]);
});

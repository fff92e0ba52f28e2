import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeAnnouncements } from '#bot/announcements/sending/close-announcements.ts';
import { listRunning } from '#bot/announcements/sending/find-running.ts';
import type { AnnouncementRecipientPage, AudienceCount } from '#shared/announcement-audience.ts';
import type { Announcement, AnnouncementList } from '#shared/announcements.ts';
import type {
  AnnouncementDraft,
  DeskAnnouncementDetail,
  DeskAnnouncementList,
} from '#shared/announcing.ts';
import type { ApiError } from '#shared/sessions.ts';
import { draftFor, publishAsOfficer } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
type Person = Awaited<ReturnType<typeof opens>>;
let nhung: Person;
let tuan: Person;
let thuan: Person;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  nhung = await opens(app, commune, commune.officer.appUserId);
  tuan = await opens(app, commune, commune.approver.appUserId);
  thuan = await opens(app, commune, commune.che.leader.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const pathOf = (id: string) => `/api/staff/announcements/${id}`;
const keep = (who: Person, id: string, said: Partial<AnnouncementDraft> = {}) =>
  who.put<DeskAnnouncementDetail & ApiError>(pathOf(id), draftFor(commune, said));
/** Handing in and approving are of what is there, where nothing else is said. */
const does = async (who: Person, id: string, act: string, body?: object) => {
  const isDecision = act === 'submit' || act === 'approve';
  const seen = isDecision ? { revision: (await sees(who, id)).revision ?? 1 } : undefined;
  return who.post<DeskAnnouncementDetail & ApiError>(`${pathOf(id)}/${act}`, body ?? seen);
};
const sees = async (who: Person, id: string) =>
  (await who.get<DeskAnnouncementDetail>(pathOf(id))).body;
const kept = async (who: Person, said: Partial<AnnouncementDraft> = {}) => {
  const id = world.newId();
  const answer = await keep(who, id, said);
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
};
const waiting = async (said: Partial<AnnouncementDraft> = {}) => {
  const id = await kept(nhung, said);
  expect(await does(nhung, id, 'submit')).toMatchObject({ body: { state: 'waiting-approval' } });
  return id;
};
const forChe = () => ({ areaIds: [commune.che.id] });
const at = (hours: number) => new Date(world.clock.now().getTime() + hours * hour).toISOString();
/** What the sending workers do about what is over. */
const closes = async (id: string) => {
  const running = await world.work(commune.scope, ({ tx }) => listRunning(tx, [id]));
  await closeAnnouncements({ db: world.worker, clock: world.clock }, commune.scope, running);
};
const auditOf = (id: string) =>
  world.rows<{ act: string }>(
    'select act from audit_entries where subject_id = $1 order by at, id',
    [id],
  );
const actsOf = async (id: string) => (await auditOf(id)).map(({ act }) => act).toSorted();

test('what is handed in and approved is the version that was on the screen, and no other', async () => {
  const changed = { status: 409, body: { code: 'announcement/changed-elsewhere' } };
  const id = await kept(nhung);
  await keep(nhung, id, { revision: 1, title: 'Còn dở' });
  expect(await does(tuan, id, 'submit', { revision: 1 })).toMatchObject(changed);
  expect((await does(tuan, id, 'submit', {})).status).toBe(400);
  await does(nhung, id, 'submit', { revision: 2 });
  expect((await does(nhung, id, 'submit', { revision: 2 })).status).toBe(200);
  expect((await does(nhung, id, 'submit', { revision: 1 })).body.code).toBe('announcement/not-now');
  await does(tuan, id, 'return', { reason: 'Sai ngày' });
  await keep(nhung, id, { revision: 2, title: 'Khác hẳn' });
  await does(nhung, id, 'submit', { revision: 3 });
  expect(await does(tuan, id, 'approve', { revision: 2 })).toMatchObject(changed);
  expect((await sees(tuan, id)).state).toBe('waiting-approval');
  expect((await does(tuan, id, 'approve', { revision: 3 })).body.state).toBe('sent');
});

test('everybody whom an announcement goes to is listed, page after page', async () => {
  const { id } = await publishAsOfficer(app, commune);
  await world.rows(
    `insert into announcement_recipients (announcement_id, channel, recipient_id, area_id, state)
     select $1, 'consultation', gen_random_uuid(), $2, 'sent' from generate_series(1, 120)`,
    [id, commune.che.id],
  );
  const found = new Set<string>();
  let query = '';
  for (let page = 0; page < 5 && query !== 'end'; page += 1) {
    const { status, body } = await nhung.get<AnnouncementRecipientPage>(
      `${pathOf(id)}/recipients${query}`,
    );
    expect(status).toBe(200);
    for (const one of body.recipients) found.add(one.id);
    query = body.nextCursor === null ? 'end' : `?cursor=${encodeURIComponent(body.nextCursor)}`;
  }
  expect(query).toBe('end');
  expect(found.size).toBe(120);
});

describe('a draft', () => {
  test('keeps everything that was written, and shows it again as it was', async () => {
    const said: Partial<AnnouncementDraft> = {
      areaIds: [commune.id],
      excludedAreaIds: [commune.thon3.id],
      channels: ['inbox', 'team-groups'],
      lastDay: '2026-03-20',
      event: { startsAt: at(48), endsAt: at(50), place: 'Nhà văn hoá' },
      tutorialId: 'vneid-level2-activate',
      sendAt: at(24),
      repeat: { every: 'week', untilDay: '2026-03-15' },
      isUrgent: true,
      urgentReason: 'Bão sắp vào',
    };
    const { body } = await keep(nhung, world.newId(), said);
    expect(body).toMatchObject({
      state: 'draft',
      revision: 1,
      audience: 'Xã Thanh Tâm, trừ Thôn 3',
      authorName: 'Nguyễn Thị Hồng Nhung',
      publishedAt: null,
      acts: ['change', 'submit', 'delete', 'duplicate'],
    });
    expect(body.draft).toEqual({ ...draftFor(commune, said), revision: 1 });
    expect(await sees(tuan, body.id)).toMatchObject({ draft: body.draft });
  });

  test('kept twice, or at once, is one draft', async () => {
    const id = world.newId();
    const answers = await Promise.all([keep(nhung, id), keep(nhung, id), keep(nhung, id)]);
    answers.push(await keep(nhung, id.toUpperCase()));
    expect(answers.map(({ status, body }) => [status, body.revision])).toEqual(
      answers.map(() => [200, 1]),
    );
    const { body } = await nhung.get<DeskAnnouncementList>('/api/staff/announcements');
    expect(body.announcements).toHaveLength(1);
  });

  test('changed in two places tells the second of the first, and loses neither’s words unseen', async () => {
    const id = await kept(nhung);
    const one = await keep(nhung, id, { revision: 1, title: 'Một' });
    expect(one.body).toMatchObject({ revision: 2, title: 'Một' });
    // The answer was lost: the same once more is no change.
    expect((await keep(nhung, id, { revision: 1, title: 'Một' })).body.revision).toBe(2);
    for (const revision of [null, 1, 7]) {
      expect(await keep(tuan, id, { revision, title: 'Hai' })).toMatchObject({
        status: 409,
        body: { code: 'announcement/changed-elsewhere' },
      });
    }
    expect((await sees(nhung, id)).title).toBe('Một');
    const two = [
      keep(nhung, id, { revision: 2, title: 'Ba' }),
      keep(nhung, id, { revision: 2, title: 'Bốn' }),
    ];
    const statuses = (await Promise.all(two)).map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, 409]);
  });

  test('keeps numbers to call, covers what no public text should hold, and says so', async () => {
    const { body } = await keep(nhung, world.newId(), {
      title: 'Đường dây nóng 1900 0368',
      body: 'Gọi 0226 3 838 123 hoặc anh Tuấn 0912 345 678, 1022. Đừng nộp tiền vào STK 19034567890123.',
      event: { startsAt: at(1), endsAt: null, place: 'Nhà ông Bính, CCCD 036075001234' },
    });
    expect(body).toMatchObject({
      masked: ['card-number', 'id-number'],
      draft: {
        body: 'Gọi 0226 3 838 123 hoặc anh Tuấn 0912 345 678, 1022. Đừng nộp tiền vào STK [dãy số đã che].',
        event: { place: 'Nhà ông Bính, CCCD [số giấy tờ đã che]' },
      },
    });
    expect(await sees(nhung, body.id)).not.toHaveProperty('masked');
  });

  test('names no area of another commune, nor, to a leader, of another village', async () => {
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const foreign: [Person, Partial<AnnouncementDraft>][] = [
      [nhung, { areaIds: [faraway.che.id] }],
      [nhung, { excludedAreaIds: [faraway.che.id] }],
      [thuan, { areaIds: [commune.thon3.id] }],
      [thuan, { areaIds: [commune.id] }],
    ];
    for (const [who, said] of foreign) {
      const id = world.newId();
      expect(await keep(who, id, said)).toMatchObject({ body: { code: 'area/village-unknown' } });
      expect((await who.get(pathOf(id))).status).toBe(404);
    }
  });

  test('under an id of another commune’s is refused, and tells nothing of it', async () => {
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const other = await opens(app, faraway, faraway.officer.appUserId);
    const id = await kept(nhung);
    const theirs = await other.put<ApiError>(pathOf(id), draftFor(faraway));
    expect(theirs).toMatchObject({ status: 409, body: { code: 'announcement/changed-elsewhere' } });
    for (const act of ['submit', 'approve', 'stop', 'withdraw', 'pause', 'retry'])
      expect((await does(other, id, act)).status).toBe(404);
    for (const path of ['', '/audience', '/script', '/recipients'])
      expect((await other.get(pathOf(id) + path)).status).toBe(404);
    expect((await other.delete(pathOf(id))).status).toBe(404);
    expect(await sees(nhung, id)).toMatchObject({ state: 'draft', revision: 1 });
  });

  test('that was never submitted is thrown away whole; any other stays', async () => {
    const id = await kept(nhung);
    expect((await nhung.delete(pathOf(id))).status).toBe(204);
    expect((await nhung.get(pathOf(id))).status).toBe(404);
    const submitted = await waiting();
    await does(tuan, submitted, 'return', { reason: 'Sai ngày' });
    expect((await nhung.delete<ApiError>(pathOf(submitted))).body.code).toBe(
      'announcement/not-now',
    );
    expect(await does(nhung, submitted, 'stop')).toMatchObject({ body: { state: 'stopped' } });
  });

  test('is seen by nobody but the desk', async () => {
    const id = await kept(nhung);
    const resident = await makeResident(world, commune, commune.che);
    const tu = await opens(app, commune, resident.appUserId);
    expect((await tu.get<AnnouncementList>('/api/announcements')).body.announcements).toEqual([]);
    expect((await tu.get(`/api/announcements/${id}`)).status).toBe(404);
    expect((await tu.get(pathOf(id))).status).toBe(403);
    expect((await thuan.get(pathOf(id))).status).toBe(404);
  });
});

describe('submitting', () => {
  test('names everything that stands in the way at once, with its field, and changes nothing', async () => {
    const id = await kept(nhung, {
      title: ' ',
      areaIds: [],
      channels: ['consultation', 'template'],
      lastDay: '2026-02-01',
      isUrgent: true,
    });
    const { status, body } = await does(nhung, id, 'submit');
    expect([status, body.code]).toEqual([422, 'announcement/not-ready']);
    expect(body.fields?.map(({ field }) => field)).toEqual([
      'title',
      'urgentReason',
      'areaIds',
      'channels',
      'template',
      'lastDay',
    ]);
    for (const { message } of body.fields ?? []) expect(message).toMatch(/\p{Lu}.*\.$/u);
    expect(await sees(nhung, id)).toMatchObject({ state: 'draft' });
    const audience = await nhung.get<AudienceCount>(`${pathOf(id)}/audience`);
    expect(audience.body.hindrances).toEqual(body.fields);
  });

  test('to one village needs nobody else: it is published at once', async () => {
    const id = await kept(nhung, forChe());
    expect(await does(nhung, id, 'submit')).toMatchObject({
      status: 200,
      body: { state: 'sent', publishedAt: at(0), finishedAt: at(0), approverName: null },
    });
    expect(await actsOf(id)).toEqual(['announcement.submitted']);
  });

  test.each<[string, () => Partial<AnnouncementDraft>]>([
    ['two villages', () => ({ areaIds: [commune.che.id, commune.thon3.id] })],
    ['the commune', () => ({})],
    ['one village urgently', () => ({ ...forChe(), isUrgent: true, urgentReason: 'Vỡ đê' })],
  ])('to %s waits for a second person, and is published to nobody', async (_what, said) => {
    const id = await waiting(said());
    const resident = await makeResident(world, commune, commune.che);
    const tu = await opens(app, commune, resident.appUserId);
    expect((await tu.get(`/api/announcements/${id}`)).status).toBe(404);
  });

  test('again and at once changes nothing more', async () => {
    const id = await kept(nhung, forChe());
    const answers = await Promise.all([1, 2, 3].map(() => does(nhung, id, 'submit')));
    answers.push(await does(nhung, id, 'submit'));
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(
      answers.map(() => [200, 'sent']),
    );
    expect(await actsOf(id)).toEqual(['announcement.submitted']);
  });

  test('freezes the words: they are no longer changed, by nobody', async () => {
    const id = await waiting();
    for (const who of [nhung, tuan]) {
      expect(await keep(who, id, { revision: 1, title: 'Khác' })).toMatchObject({
        status: 409,
        body: { code: 'announcement/not-now' },
      });
    }
    expect((await sees(nhung, id)).title).toBe('Lịch tiêm phòng dại');
  });
});

describe('the second person', () => {
  test('approves, and it is published; the same person again changes nothing', async () => {
    const id = await waiting();
    const approved = await does(tuan, id, 'approve');
    expect(approved.body).toMatchObject({ state: 'sent', approverName: 'Vũ Anh Tuấn' });
    world.clock.advance(hour);
    expect((await does(tuan, id, 'approve')).body).toEqual(approved.body);
    expect(await actsOf(id)).toEqual(['announcement.approved', 'announcement.submitted']);
  });

  test('is never who wrote it, nor who changed it last', async () => {
    const own = await kept(tuan);
    await does(tuan, own, 'submit');
    expect(await does(tuan, own, 'approve')).toMatchObject({
      status: 403,
      body: { code: 'announcement/own-words' },
    });
    expect((await sees(tuan, own)).acts).not.toContain('approve');
    const changed = await kept(nhung);
    await keep(tuan, changed, { revision: 1, title: 'Sửa giúp' });
    await does(nhung, changed, 'submit');
    expect((await does(tuan, changed, 'approve')).body.code).toBe('announcement/own-words');
    const asOwner = world.rows('update announcements set approved_by = officer_id where id = $1', [
      own,
    ]);
    await expect(asOwner).rejects.toThrow('announcements_second_person');
  });

  test('is not the leader who wrote it and is on the staff list as well', async () => {
    const id = await kept(thuan, { ...forChe(), isUrgent: true, urgentReason: 'Vỡ đê' });
    await does(thuan, id, 'submit');
    await world.rows('update officers set app_user_id = $1 where id = $2', [
      commune.che.leader.appUserId,
      commune.approver.id,
    ]);
    const both = await opens(app, commune, commune.che.leader.appUserId);
    expect((await does(both, id, 'approve')).body.code).toBe('announcement/own-words');
  });

  test('is no officer without that right, no leader, no member, no resident', async () => {
    const id = await waiting();
    const [, lan] = commune.che.members;
    const resident = await makeResident(world, commune, commune.che);
    for (const [appUserId, status] of [
      [commune.officer.appUserId, 403],
      [commune.che.leader.appUserId, 403],
      [lan?.appUserId ?? null, 403],
      [resident.appUserId, 403],
    ] as const) {
      const who = await opens(app, commune, appUserId);
      expect((await does(who, id, 'approve')).status).toBe(status);
      const returned = await does(who, id, 'return', { reason: 'x' });
      expect([403, 404]).toContain(returned.status);
    }
    expect(await sees(nhung, id)).toMatchObject({ state: 'waiting-approval' });
  });

  test('sends it back with a reason, and it is written on and handed in anew', async () => {
    const id = await waiting();
    const reason = 'Sai ngày rồi, gọi 036075001234';
    const back = await does(tuan, id, 'return', { reason });
    expect(back.body).toMatchObject({
      state: 'draft',
      returnedReason: expect.stringMatching(/^Sai ngày rồi, gọi \[/),
    });
    expect((await does(tuan, id, 'return', { reason })).status).toBe(200);
    expect((await does(tuan, id, 'return', { reason: ' ' })).status).toBe(400);
    await keep(nhung, id, { revision: 1, title: 'Đúng ngày' });
    expect(await does(nhung, id, 'submit')).toMatchObject({
      body: { state: 'waiting-approval', returnedReason: null },
    });
    expect((await does(tuan, id, 'approve')).body.state).toBe('sent');
  });

  test('who approves while another sends it back: one of the two happens', async () => {
    const id = await waiting();
    const [approved, returned] = await Promise.all([
      does(tuan, id, 'approve'),
      does(tuan, id, 'return', { reason: 'Khoan' }),
    ]);
    expect([approved.status, returned.status].toSorted()).toEqual([200, 409]);
    expect((await sees(nhung, id)).state).toBe(approved.status === 200 ? 'sent' : 'draft');
  });

  test('pressing twice at once approves once', async () => {
    const id = await waiting();
    const answers = await Promise.all([1, 2, 3].map(() => does(tuan, id, 'approve')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await actsOf(id)).toEqual(['announcement.approved', 'announcement.submitted']);
  });

  test('is told what has become impossible while it waited', async () => {
    const id = await waiting({ event: { startsAt: at(2), endsAt: null, place: 'Nhà văn hoá' } });
    world.clock.advance(3 * hour);
    expect(await does(tuan, id, 'approve')).toMatchObject({
      status: 422,
      body: { code: 'announcement/not-ready', fields: [{ field: 'event' }] },
    });
    expect((await sees(nhung, id)).state).toBe('waiting-approval');
  });
});

describe('a leader', () => {
  test('announces to the own village alone, under the eyes of the commune’s desk', async () => {
    const id = await kept(thuan, forChe());
    expect((await does(thuan, id, 'submit')).body).toMatchObject({
      state: 'sent',
      authorName: 'Phạm Văn Thuận',
      audience: 'Thôn Chè Kho Làng',
    });
    expect((await sees(nhung, id)).acts).toEqual(['withdraw', 'duplicate']);
    const binh = await opens(app, commune, commune.thon3.leader.appUserId);
    expect((await binh.get(pathOf(id))).status).toBe(404);
    const { announcements } = (await binh.get<DeskAnnouncementList>('/api/staff/announcements'))
      .body;
    expect(announcements).toEqual([]);
    expect((await does(nhung, id, 'withdraw')).status).toBe(200);
  });

  test('sees nothing of what the commune writes, and does nothing with it', async () => {
    const id = await waiting();
    const published = await publishAsOfficer(app, commune, forChe());
    const { body } = await thuan.get<DeskAnnouncementList>('/api/staff/announcements');
    expect(body.announcements).toEqual([]);
    for (const one of [id, published.id])
      for (const act of ['stop', 'withdraw', 'pause', 'submit'])
        expect((await does(thuan, one, act)).status).toBe(404);
  });

  test('has neither articles, nor templates, nor haste without the commune', async () => {
    const { body } = await thuan.get<{ channels: { channel: string; hindrance: string | null }[] }>(
      '/api/staff/announcing/options',
    );
    const free = body.channels.filter(({ hindrance }) => hindrance === null);
    expect(free.map(({ channel }) => channel)).toEqual(['inbox', 'team-groups', 'consultation']);
    const id = await kept(thuan, { ...forChe(), isUrgent: true, urgentReason: 'Vỡ đê' });
    expect((await does(thuan, id, 'submit')).body.state).toBe('waiting-approval');
    expect((await does(tuan, id, 'approve')).body.state).toBe('sent');
  });
});

describe('running', () => {
  const running = () => publishAsOfficer(app, commune, { channels: ['inbox', 'team-groups'] });

  test('is paused, resumed and stopped by the desk, each once', async () => {
    const { id, state } = await running();
    expect(state).toBe('sending');
    for (const [act, then] of [
      ['pause', 'paused'],
      ['pause', 'paused'],
      ['resume', 'sending'],
      ['resume', 'sending'],
      ['stop', 'stopped'],
      ['stop', 'stopped'],
    ] as const) {
      expect((await does(nhung, id, act)).body.state, act).toBe(then);
    }
    for (const act of ['pause', 'resume']) {
      expect((await does(tuan, id, act)).body.code).toBe('announcement/not-now');
    }
    // Both were done before, and are not done again.
    await does(nhung, id, 'submit');
    expect((await does(tuan, id, 'approve')).body.state).toBe('stopped');
    expect(await actsOf(id)).toEqual(
      ['approved', 'paused', 'resumed', 'stopped', 'submitted'].map((act) => `announcement.${act}`),
    );
    await closes(id);
    const open = await world.rows(
      `select 1 from announcement_recipients where announcement_id = $1 and state = 'waiting'`,
      [id],
    );
    expect(open).toEqual([]);
  });

  test('stopped while it is paused and resumed at once has one end: stopped', async () => {
    const { id } = await running();
    await Promise.all([
      does(nhung, id, 'stop'),
      does(tuan, id, 'pause'),
      does(nhung, id, 'resume'),
      does(tuan, id, 'stop'),
    ]);
    expect((await sees(nhung, id)).state).toBe('stopped');
  });

  test('is withdrawn: nobody reads it, nothing more of it leaves', async () => {
    const { id } = await running();
    const resident = await makeResident(world, commune, commune.che);
    const tu = await opens(app, commune, resident.appUserId);
    expect((await tu.get<Announcement>(`/api/announcements/${id}`)).status).toBe(200);
    const gone = await does(nhung, id, 'withdraw');
    expect(gone.body).toMatchObject({ state: 'stopped', withdrawnAt: at(0) });
    world.clock.advance(hour);
    expect((await does(nhung, id, 'withdraw')).body.withdrawnAt).toBe(gone.body.withdrawnAt);
    expect((await tu.get(`/api/announcements/${id}`)).status).toBe(404);
    await closes(id);
    const states = await world.rows(
      'select distinct state, reason from announcement_recipients where announcement_id = $1',
      [id],
    );
    expect(states).toContainEqual({ state: 'cancelled', reason: 'withdrawn' });
    expect(states).not.toContainEqual({ state: 'waiting', reason: null });
  });

  test('its audience stays as it was approved, whatever becomes of areas and people', async () => {
    const { id } = await running();
    const recipients = () =>
      world.rows('select * from announcement_recipients where announcement_id = $1 order by id', [
        id,
      ]);
    const before = await recipients();
    expect(before.length).toBeGreaterThan(0);
    await world.rows(`update groups set state = 'gone' where area_id = $1`, [commune.che.id]);
    await world.rows(`update areas set valid_to = '2026-03-02' where id = $1`, [commune.thon3.id]);
    await makeResident(world, commune, commune.che);
    await does(tuan, id, 'approve');
    await does(nhung, id, 'pause');
    await does(nhung, id, 'resume');
    expect(await recipients()).toEqual(before);
  });
});

describe('scheduled', () => {
  test('it is seen by nobody before its hour, and can be stopped', async () => {
    const id = await kept(nhung, { ...forChe(), sendAt: at(24) });
    expect((await does(nhung, id, 'submit')).body).toMatchObject({
      state: 'scheduled',
      publishedAt: null,
      acts: ['stop', 'duplicate'],
    });
    const resident = await makeResident(world, commune, commune.che);
    const tu = await opens(app, commune, resident.appUserId);
    expect((await tu.get(`/api/announcements/${id}`)).status).toBe(404);
    const [row] = await world.rows('select frozen_at from announcements where id = $1', [id]);
    expect(row).toEqual({ frozen_at: world.clock.now() });
    expect((await does(nhung, id, 'stop')).body.state).toBe('stopped');
  });
});

describe('duplicating', () => {
  test('makes a draft of one’s own with the same words; days that are over are left open', async () => {
    const first = await publishAsOfficer(app, commune, {
      lastDay: '2026-03-03',
      event: { startsAt: at(10), endsAt: null, place: 'Nhà văn hoá' },
      excludedAreaIds: [commune.thon3.id],
    });
    world.clock.advance(72 * hour);
    const id = world.newId();
    const later = await opens(app, commune, commune.approver.appUserId);
    const twice = () => does(later, first.id, `duplicate?id=${id}`);
    const [one, two] = await Promise.all([twice(), twice()]);
    expect(one.status).toBe(200);
    expect(two.body).toEqual(one.body);
    expect(one.body).toMatchObject({ id, state: 'draft', authorName: 'Vũ Anh Tuấn' });
    expect(one.body.draft).toEqual({
      ...first.draft,
      revision: 1,
      lastDay: null,
      event: null,
    });
  });
});

describe('the list', () => {
  test('comes newest first in pages, and by state', async () => {
    for (let n = 0; n < 32; n += 1) {
      world.clock.advance(1_000);
      await kept(nhung, { title: `Bản ${n}` });
    }
    const list = async (query: string) =>
      (await tuan.get<DeskAnnouncementList>(`/api/staff/announcements?${query}`)).body;
    const first = await list('');
    expect(first.announcements.map(({ title }) => title).slice(0, 2)).toEqual(['Bản 31', 'Bản 30']);
    const second = await list(`cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect(second.announcements.map(({ title }) => title)).toEqual(['Bản 1', 'Bản 0']);
    expect(second.nextCursor).toBeNull();
    expect((await list('state=sent')).announcements).toEqual([]);
    expect((await list('state=draft&cursor=nonsense')).announcements).toHaveLength(30);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  Campaign,
  CampaignList,
  Household,
  HouseholdDetail,
  HouseholdImportReport,
  HouseholdList,
  HouseholdView,
  NewVisit,
  Visit,
  VisitList,
} from '#shared/visits.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

type Person = Awaited<ReturnType<typeof opens>>;

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let thuan: Person;
let lan: Person;
let hung: Person;
let binh: Person;
let nhung: Person;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  const member = (name: string) => opens(app, commune, called(commune.che, name).appUserId);
  thuan = await member('Thuận');
  lan = await member('Lan');
  hung = await member('Hưng');
  binh = await opens(app, commune, commune.thon3.leader.appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const idOf = (person: Person) => person.me.member?.id ?? '';
const agoIso = (hours: number) =>
  new Date(world.clock.now().getTime() - hours * hour).toISOString();
const adds = async (who: Person, body: object, id = world.newId()) =>
  (await who.put<Household>(`/api/team/households/${id}`, body)).body.id;
const changes = (who: Person, id: string, body: object) =>
  who.post<Household & { code: string; message: string }>(
    `/api/team/households/${id}/change`,
    body,
  );
const visits = (
  who: Person,
  householdId: string,
  change: Partial<NewVisit> = {},
  id = world.newId(),
) =>
  who.put<Visit & { code: string; message: string }>(`/api/team/visits/${id}`, {
    householdId,
    visitedAt: agoIso(1),
    result: 'done',
    deeds: [],
    ...change,
  });
const listed = async (who: Person, view: HouseholdView) =>
  (await who.get<HouseholdList>(`/api/team/households?view=${view}`)).body.households;
const names = async (who: Person, view: HouseholdView) =>
  (await listed(who, view)).map(({ name }) => name);

describe('the houses of a village', () => {
  test('are written down by a member, and are the same when the phone sends them again', async () => {
    const id = world.newId();
    const body = { name: 'Nhà bà Tư Hạnh', place: 'Cạnh ao đình', assignedTo: idOf(lan) };
    const path = `/api/team/households/${id}`;
    const answers = await Promise.all([lan.put(path, body), lan.put(path, body)]);
    answers.push(await lan.put(path, { name: 'Tên khác' }));
    const expected = {
      id,
      name: 'Nhà bà Tư Hạnh',
      place: 'Cạnh ao đình',
      villageName: 'Thôn Chè Kho Làng',
      assignedTo: { id: idOf(lan), name: 'Nguyễn Thị Lan' },
      lastVisitAt: null,
      nextVisitDay: null,
      hasRefused: false,
      visitCount: 0,
      openRequests: [],
      openDeeds: [],
    };
    for (const { body: answered } of answers) expect(answered).toEqual(expected);
    expect(await listed(lan, 'mine')).toEqual([expected]);
  });

  test('hold no number that anybody could be known or called by', async () => {
    const id = await adds(lan, {
      name: 'Nhà ông Bính 0912 345 678',
      place: 'Sổ 036075001234, ngõ 2',
    });
    await visits(lan, id, { note: 'Gọi 0987654321 trước khi đến.' });
    const { body } = await lan.get<HouseholdDetail>(`/api/team/households/${id}`);
    expect(body).toMatchObject({
      name: 'Nhà ông Bính [số điện thoại đã che]',
      place: expect.stringMatching(/đã che\], ngõ 2$/),
      visits: [{ note: 'Gọi [số điện thoại đã che] trước khi đến.' }],
    });
    const number = ' 0912345678';
    const long = `${'Nhà ông Bính'.padEnd(80 - number.length, 'h')}${number}`;
    const told = await visits(lan, id, { note: `${'x'.repeat(500 - number.length)}${number}` });
    expect(told.status).toBe(200);
    expect((await changes(lan, id, { name: long })).body.name).toMatch(/đã che\]$/);
    await changes(lan, id, { name: 'Nhà 036075001234' });
    expect(await names(lan, 'team')).toEqual([expect.stringContaining('đã che')]);
  });

  test('stand in lists by who looks after them, and nobody does once that member has left', async () => {
    await adds(thuan, { name: 'của Lan', assignedTo: idOf(lan) });
    await adds(thuan, { name: 'của Hưng', assignedTo: idOf(hung) });
    await adds(lan, { name: 'của chưa ai' });
    expect(await names(lan, 'mine')).toEqual(['của Lan']);
    expect(await names(lan, 'team')).toEqual(['của chưa ai', 'của Hưng', 'của Lan']);
    expect(await names(lan, 'unassigned')).toEqual(['của chưa ai']);
    await world.rows(`update members set state = 'left' where id = $1`, [idOf(hung)]);
    expect(await names(lan, 'unassigned')).toEqual(['của chưa ai', 'của Hưng']);
    const left = (await listed(lan, 'team')).find(({ name }) => name === 'của Hưng');
    expect(left?.assignedTo).toBeNull();
    expect((await changes(lan, left?.id ?? '', { assignedTo: idOf(lan) })).status).toBe(200);
  });

  test('are given to others by the leader alone', async () => {
    const house = await adds(lan, { name: 'Nhà cụ Mận' });
    const refusal = { status: 403, body: { code: 'household/not-yours-to-assign' } };
    expect(await changes(lan, house, { assignedTo: idOf(hung) })).toMatchObject(refusal);
    expect((await changes(lan, house, { assignedTo: idOf(lan) })).body.assignedTo?.id).toBe(
      idOf(lan),
    );
    expect(await changes(hung, house, { assignedTo: idOf(hung) })).toMatchObject(refusal);
    expect((await changes(thuan, house, { assignedTo: idOf(hung) })).body.assignedTo?.id).toBe(
      idOf(hung),
    );
    expect((await changes(hung, house, { assignedTo: null })).body.assignedTo).toBeNull();
    for (const stranger of [idOf(binh), world.newId()]) {
      expect(await changes(thuan, house, { assignedTo: stranger })).toMatchObject({
        status: 422,
        body: { code: 'member/unknown' },
      });
    }
  });

  test('taken by two members at once go to one of them', async () => {
    const house = await adds(thuan, { name: 'Nhà cụ Mận' });
    const answers = await Promise.all([
      changes(lan, house, { assignedTo: idOf(lan) }),
      changes(hung, house, { assignedTo: idOf(hung) }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  test('are nothing to a neighbour village', async () => {
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
    expect(await names(binh, 'team')).toEqual([]);
    const answers = [
      await binh.get(`/api/team/households/${house}`),
      await changes(binh, house, { refused: true }),
      await visits(binh, house),
      await binh.put(`/api/team/households/${house}`, { name: 'x' }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await listed(lan, 'team')).toMatchObject([{ name: 'Nhà bà Tư Hạnh', visitCount: 0 }]);
  });

  test('that moved away leave the lists', async () => {
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
    await changes(lan, house, { closed: true });
    for (const view of ['team', 'unassigned', 'refused'] as const) {
      expect(await names(lan, view)).toEqual([]);
    }
    await changes(lan, house, { closed: false });
    expect(await names(lan, 'team')).toEqual(['Nhà bà Tư Hạnh']);
  });

  test('show first where the team promised to come, then where something is open, then the longest not seen', async () => {
    const seen = await adds(lan, { name: 'mới đến' });
    const promised = await adds(lan, { name: 'đã hẹn hôm nay' });
    const asked = await adds(lan, { name: 'đang chờ trả lời' });
    await adds(lan, { name: 'chưa đến' });
    await visits(lan, seen);
    await visits(lan, promised, { nextDay: '2026-03-02' });
    const request = await residentAsks(world, app, commune, commune.che);
    await visits(lan, asked, { helpRequestId: request.id });
    expect(await names(lan, 'team')).toEqual([
      'đã hẹn hôm nay',
      'đang chờ trả lời',
      'chưa đến',
      'mới đến',
    ]);
    const waiting = (await listed(lan, 'team')).find(({ id }) => id === asked);
    expect(waiting?.openRequests).toEqual([
      { id: request.id, code: request.code, question: request.question },
    ]);
  });
});

describe('a house that refuses', () => {
  test('is left alone until its people say otherwise', async () => {
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh', assignedTo: idOf(lan) });
    await visits(lan, house, { result: 'refused' });
    for (const view of ['mine', 'team', 'unassigned'] as const) {
      expect(await names(lan, view)).toEqual([]);
    }
    expect(await listed(lan, 'refused')).toMatchObject([
      { name: 'Nhà bà Tư Hạnh', hasRefused: true, openDeeds: [] },
    ]);
    expect(await visits(lan, house, { result: 'nobody-home', visitedAt: agoIso(0) })).toMatchObject(
      {
        status: 409,
        body: { code: 'household/left-alone', message: expect.stringContaining('xin tổ đừng đến') },
      },
    );
    expect((await changes(lan, house, { refused: false })).body.hasRefused).toBe(false);
    expect(await names(lan, 'mine')).toEqual(['Nhà bà Tư Hạnh']);
  });

  test('may also say so without being visited', async () => {
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
    await visits(lan, house, { nextDay: '2026-03-02' });
    expect((await changes(lan, house, { refused: true })).body).toMatchObject({
      hasRefused: true,
      nextVisitDay: null,
    });
    expect(await names(lan, 'team')).toEqual([]);
  });
});

describe('visits', () => {
  test('are listed newest first, a member’s own or the whole team’s', async () => {
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
    await visits(lan, house, { visitedAt: agoIso(30), minutes: 15 });
    await visits(hung, house, { visitedAt: agoIso(3) });
    await visits(lan, house, { visitedAt: agoIso(50) });
    const list = async (mine: boolean) =>
      (await lan.get<VisitList>(`/api/team/visits?mine=${mine}`)).body.visits.map(
        ({ memberName, visitedAt }) => [memberName, visitedAt],
      );
    const own = [
      ['Nguyễn Thị Lan', agoIso(30)],
      ['Nguyễn Thị Lan', agoIso(50)],
    ];
    expect(await list(true)).toEqual(own);
    expect(await list(false)).toEqual([['Trần Quốc Hưng', agoIso(3)], ...own]);
  });

  test.each([
    ['an unknown deed', { deeds: [{ deed: 'magic', people: 1 }] }],
    ['nobody helped', { deeds: [{ deed: 'other', people: 0 }] }],
    ['a whole day and more', { minutes: 721 }],
    ['no moment', { visitedAt: 'hôm qua' }],
  ])('with %s are sent back', async (_what, wrong) => {
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
    expect(await visits(lan, house, wrong as never)).toMatchObject({
      status: 400,
      body: { code: 'input/invalid' },
    });
  });
});

describe('a list of households', () => {
  const csv =
    '\ufeffMã;Tên nhà;Chỗ ở;Người phụ trách\r\nH1;Nhà bà Tư Hạnh;Cạnh ao đình;Nguyễn Thị Lan\r\n';
  const team = '/api/team/households/import';

  test('is taken in by the leader, after a dry run', async () => {
    const dry = await thuan.post<HouseholdImportReport>(team, { csv, dryRun: true });
    expect(dry.body).toEqual({ isWritten: false, added: 1, changed: 0, unchanged: 0, errors: [] });
    expect(await names(lan, 'team')).toEqual([]);
    await thuan.post(team, { csv, dryRun: false });
    expect(await names(lan, 'mine')).toEqual(['Nhà bà Tư Hạnh']);
  });

  test('is not a member’s to bring', async () => {
    expect(await lan.post(team, { csv, dryRun: true })).toMatchObject({
      status: 403,
      body: { code: 'team/leader-only' },
    });
  });

  test('is taken in by staff for a village of their commune alone', async () => {
    const path = (areaId: string) => `/api/staff/areas/${areaId}/households/import`;
    const taken = await nhung.post<HouseholdImportReport>(path(commune.che.id), {
      csv,
      dryRun: false,
    });
    expect(taken.body).toMatchObject({ isWritten: true, added: 1 });
    const other = await makeCommune(world, 'Xã An Hoà');
    for (const areaId of [other.che.id, commune.id, world.newId()]) {
      expect((await nhung.post(path(areaId), { csv, dryRun: true })).status).toBe(404);
    }
    const houses = await nhung.get<HouseholdList>(`/api/staff/households?areaId=${commune.che.id}`);
    expect(houses.body.households).toMatchObject([
      { name: 'Nhà bà Tư Hạnh', assignedTo: { name: 'Nguyễn Thị Lan' } },
    ]);
    const theirs = await nhung.get(`/api/staff/households?areaId=${other.che.id}`);
    expect(theirs.status).toBe(404);
  });

  test('may be as long as two million letters', async () => {
    const long = `${csv}${'H2;Nhà ông Bính;Ngõ 2;\r\n'.repeat(60_000)}`.slice(0, 2_000_000);
    expect((await thuan.post(team, { csv: long, dryRun: true })).status).toBe(200);
    expect(
      (await thuan.post(team, { csv: `${long}xxx`.padEnd(2_000_001), dryRun: true })).status,
    ).toBe(400);
  });
});

describe('campaigns', () => {
  const drive = (change: object = {}) => ({
    idempotencyKey: newKey(),
    name: '45 ngày VNeID mức 2',
    deed: 'vneid-level-2',
    firstDay: '2026-03-01',
    lastDay: '2026-04-14',
    targets: [{ areaId: commune.che.id, target: 2 }],
    ...change,
  });
  const starts = (body: object) => nhung.post<Campaign>('/api/staff/campaigns', body);

  test('are started by staff, shown to the villages, filled by visits and ended by staff', async () => {
    const started = await starts(drive());
    expect(started.status).toBe(201);
    const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
    expect((await listed(lan, 'team'))[0]?.openDeeds).toEqual(['vneid-level-2']);
    await visits(lan, house, { deeds: [{ deed: 'vneid-level-2', people: 3 }] });
    expect((await listed(lan, 'team'))[0]?.openDeeds).toEqual([]);
    const { body: own } = await lan.get<CampaignList>('/api/team/campaigns');
    expect(own.campaigns.map(({ villages }) => villages)).toEqual([
      [{ areaId: commune.che.id, villageName: 'Thôn Chè Kho Làng', target: 2, actual: 3 }],
    ]);
    const close = `/api/staff/campaigns/${started.body.id}/close`;
    expect((await nhung.post<Campaign>(close)).body.isClosed).toBe(true);
    const { body: all } = await nhung.get<CampaignList>('/api/staff/campaigns');
    expect(all.campaigns).toMatchObject([{ name: '45 ngày VNeID mức 2', isClosed: true }]);
    expect(all.campaigns[0]?.villages).toHaveLength(3);
  });

  test.each<[string, () => object, number]>([
    ['that end before they start', () => ({ firstDay: '2026-03-02', lastDay: '2026-03-01' }), 400],
    [
      'with a village twice',
      () => ({ targets: [1, 2].map((target) => ({ areaId: commune.che.id, target })) }),
      400,
    ],
    ['for a village elsewhere', () => ({ targets: [{ areaId: world.newId(), target: 1 }] }), 422],
    ['without a name', () => ({ name: '  ' }), 400],
  ])('%s are refused', async (_what, change, status) => {
    expect((await starts(drive(change()))).status).toBe(status);
    const { body } = await nhung.get<CampaignList>('/api/staff/campaigns');
    expect(body.campaigns).toEqual([]);
  });
});

test('a supervisor of the province reads and writes none of it', async () => {
  const trang = await opens(app, commune, commune.supervisor.appUserId);
  const house = await adds(lan, { name: 'Nhà bà Tư Hạnh' });
  const answers = [
    await trang.get(`/api/staff/households?areaId=${commune.che.id}`),
    await trang.get('/api/staff/campaigns'),
    await trang.get('/api/team/households'),
    await trang.get(`/api/team/households/${house}`),
    await visits(trang, house),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

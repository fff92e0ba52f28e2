import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  FoundPeople,
  KeptVillageDetail,
  KeptVillageList,
  MemberChange,
  MergerPreview,
} from '#shared/keeping.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { opens, residentAsks } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Awaited<ReturnType<typeof opens>>;

const keeping = '/api/staff/keeping';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  await world.rows(`update officers set role = 'administrator' where id = $1`, [
    commune.officer.id,
  ]);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const member = (change: Partial<MemberChange> = {}): MemberChange => ({
  name: 'Hoàng Văn Sáu',
  phone: '0912345678',
  isLeader: false,
  ...change,
});
const puts = (villageId: string, id: string, change?: Partial<MemberChange>) =>
  nhung.put<KeptVillageDetail & ApiError>(
    `${keeping}/villages/${villageId}/members/${id}`,
    member(change),
  );
const villagesNow = async () => (await nhung.get<KeptVillageList>(`${keeping}/villages`)).body;
const acts = async () =>
  (
    await world.rows<{ act: string }>(
      'select act from audit_entries where officer_id = $1 order by at, id',
      [commune.officer.id],
    )
  ).map(({ act }) => act);

describe('villages', () => {
  test('a new village comes with its team, and the same again adds nothing', async () => {
    const id = world.newId();
    const body = { name: 'Thôn Bến Lở', oldNames: ['xóm Bến'] };
    const first = await nhung.put<KeptVillageDetail>(`${keeping}/villages/${id}`, body);
    const again = await nhung.put<KeptVillageDetail>(`${keeping}/villages/${id}`, body);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body.village).toMatchObject({
      name: 'Thôn Bến Lở',
      oldNames: ['xóm Bến'],
      team: { name: 'Tổ công nghệ số thôn Bến Lở', memberCount: 0, leaderName: null, group: null },
    });
    expect(await acts()).toEqual(expect.arrayContaining(['village.added', 'team.added']));
    expect(await acts()).toHaveLength(2);
  });

  test('two villages of one name are refused, also by an old name, and nothing is written', async () => {
    for (const name of ['thon che kho lang', 'Xóm Chè', 'Thôn 3.']) {
      const path = `${keeping}/villages/${world.newId()}`;
      const answer = await nhung.put<ApiError>(path, { name, oldNames: [] });
      expect([answer.status, answer.body.code]).toEqual([409, 'area/name-taken']);
    }
    expect((await villagesNow()).villages).toHaveLength(3);
  });

  test('twice at once is one village', async () => {
    const id = world.newId();
    const body = { name: 'Thôn Bến Lở', oldNames: [] };
    const answers = await Promise.all(
      [1, 2].map(() => nhung.put(`${keeping}/villages/${id}`, body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const other = await Promise.all(
      [1, 2].map(() =>
        nhung.put(`${keeping}/villages/${world.newId()}`, { name: 'Thôn Mới', oldNames: [] }),
      ),
    );
    expect(other.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('an empty village ends; one where people live does not', async () => {
    const empty = await nhung.post<KeptVillageList>(`${keeping}/villages/${commune.thon13.id}/end`);
    expect(empty.body.ended).toEqual([
      { name: 'Thôn 13', endedOn: '2026-03-02', mergedIntoName: null },
    ]);
    const full = await nhung.post<ApiError>(`${keeping}/villages/${commune.thon3.id}/end`);
    expect([full.status, full.body.code]).toEqual([409, 'area/lived-in']);
  });

  test('another commune’s village is not found, whatever is asked of it', async () => {
    const other = await makeCommune(world, 'Xã Bên');
    const id = other.thon3.id;
    const answers = [
      await nhung.get(`${keeping}/villages/${id}`),
      await nhung.put(`${keeping}/villages/${id}`, { name: 'Của mình', oldNames: [] }),
      await nhung.post(`${keeping}/villages/${id}/merger`, { into: commune.che.id }),
      await nhung.post(`${keeping}/villages/${commune.che.id}/merger`, { into: id }),
      await nhung.post(`${keeping}/villages/${id}/end`),
      await puts(id, world.newId()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  });

  test('an officer who is no administrator keeps nothing', async () => {
    await world.rows(`update officers set role = 'approver' where id = $1`, [commune.officer.id]);
    expect((await nhung.get(`${keeping}/villages`)).status).toBe(403);
    expect((await puts(commune.che.id, world.newId())).status).toBe(403);
  });
});

describe('a merger', () => {
  const sums = () =>
    world.rows<{ village: string; requests: number; residents: number; houses: number }>(
      `select a.name as village,
         (select count(*)::int from help_requests r where r.area_id = a.id) as requests,
         (select count(*)::int from residents r where r.area_id = a.id) as residents,
         (select count(*)::int from households h where h.area_id = a.id) as houses
       from areas a where a.path <@ $1::ltree and a.level = 'village' and a.valid_to is null order by 1`,
      [commune.path],
    );
  const merges = () =>
    nhung.post<KeptVillageList & ApiError>(`${keeping}/villages/${commune.thon3.id}/merger`, {
      into: commune.che.id,
    });

  test('says first who and what is concerned, then moves it all and loses nothing', async () => {
    await residentAsks(world, app, commune, commune.thon3);
    await residentAsks(world, app, commune, commune.che);
    await world.rows(
      `insert into households (id, area_id, team_id, code, name, created_at)
       values (gen_random_uuid(), $1, $2, 'H1', 'Nhà ông Bảy', now()), (gen_random_uuid(), $3, $4, 'H1', 'Nhà bà Tư', now())`,
      [commune.thon3.id, commune.thon3.team.id, commune.che.id, commune.che.team.id],
    );
    const lan = called(commune.thon3, 'Lan');
    await world.rows('update members set oa_user_id = $2 where id = $1', [
      lan.id,
      called(commune.che, 'Lan').oaUserId,
    ]);
    const preview = await nhung.get<MergerPreview>(
      `${keeping}/villages/${commune.thon3.id}/merger?into=${commune.che.id}`,
    );
    expect(preview.body).toEqual({
      fromName: 'Thôn 3',
      intoName: 'Thôn Chè Kho Làng',
      residents: 1,
      members: 3,
      membersOfBoth: 1,
      requests: 1,
      openRequests: 1,
      households: 1,
      residentGroups: 0,
      groupThatStays: 'Tổ số Thôn Chè Kho Làng',
      groupThatEnds: 'Tổ số Thôn 3',
      leaderThatEnds: 'Trần Văn Bình',
    });
    const before = await sums();

    const answer = await merges();
    expect(answer.status).toBe(200);
    const after = await sums();
    for (const what of ['requests', 'residents', 'houses'] as const) {
      const total = (rows: typeof after) => rows.reduce((sum, row) => sum + row[what], 0);
      expect(total(after)).toBe(total(before));
    }
    expect(after.map(({ village }) => village)).toEqual(['Thôn 13', 'Thôn Chè Kho Làng']);
    expect(answer.body.ended).toEqual([
      { name: 'Thôn 3', endedOn: '2026-03-02', mergedIntoName: 'Thôn Chè Kho Làng' },
    ]);
    const [che] = answer.body.villages.filter(({ id }) => id === commune.che.id);
    expect(che?.oldNames).toEqual(['Thôn 3', 'thôn 1', 'xóm Chè', 'xóm Cầu Đá'].sort());
    expect(che?.team).toMatchObject({ memberCount: 5, leaderName: 'Phạm Văn Thuận' });

    // The team that stays sees the request of the village that came.
    const thuan = await opens(app, commune, commune.che.leader.appUserId);
    const seen = await thuan.get<{ helpRequests: unknown[] }>('/api/team/help-requests?view=open');
    expect(JSON.stringify(seen.body)).toContain('Quên mật khẩu VNeID');

    const again = await merges();
    expect(again.status).toBe(404);
    expect(await sums()).toEqual(after);
  });

  test('leaves nothing behind but rules, what was signed or sent, and who did what', async () => {
    await residentAsks(world, app, commune, commune.thon3);
    await merges();
    const stays = [
      'areas',
      'audit_entries',
      'teams',
      'groups',
      'long_tasks',
      'calendar_exceptions',
      'clock_policies',
      'credit_sheets',
      'quiet_hours',
      'reopen_policies',
      'working_calendars',
      // Addressed for ever to whom they were sent to; kept at the level of the commune.
      'announcement_areas',
      'officers',
      'official_accounts',
      'tutorial_checks',
      'tutorial_pictures',
      'tutorial_versions',
      'refused_offers',
      'taught_phrasings',
    ];
    const moving = await world.rows<{ table: string; moves: boolean }>(
      `select c.relname as table,
         pg_get_functiondef('merge_village'::regproc) ~ ('(UPDATE|DELETE FROM) ' || c.relname || '\\M') as moves
       from pg_constraint f join pg_class c on c.oid = f.conrelid
       where f.contype = 'f' and f.confrelid in ('areas'::regclass, 'teams'::regclass)
       group by c.relname order by 1`,
    );
    const left = moving.filter(({ table, moves }) => !moves && !stays.includes(table));
    expect(left.map(({ table }) => table)).toEqual([]);
  });

  test('both at once is one merger, and a question on its way finds its team', async () => {
    const resident = await makeResident(world, commune, commune.thon3);
    const phone = await opens(app, commune, resident.appUserId);
    await app.agrees(phone.token);
    const asks = (key: string) =>
      phone.post('/api/help-requests', {
        idempotencyKey: key.padEnd(20, 'k'),
        question: `Quên mật khẩu ${key}`,
      });
    const answers = await Promise.all([merges(), merges(), asks('mot'), asks('hai'), asks('ba')]);
    expect(answers.slice(0, 2).filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(answers.slice(2).map(({ status }) => status)).toEqual([201, 201, 201]);
    const [lost] = await world.rows<{ count: number }>(
      'select count(*)::int from help_requests where area_id = $1 or team_id = $2',
      [commune.thon3.id, commune.thon3.team.id],
    );
    expect(lost?.count).toBe(0);
  });

  test('an old poster of the village leads to the one that it went into', async () => {
    await merges();
    const resident = await makeResident(world, commune, commune.che);
    const phone = await opens(app, commune, resident.appUserId);
    const village = await phone.get<{ name: string }>(`/api/villages/${commune.thon3.id}`);
    expect(village.body.name).toBe('Thôn Chè Kho Làng');
  });

  test('into itself is refused', async () => {
    const path = `${keeping}/villages/${commune.che.id}/merger`;
    const answer = await nhung.post<ApiError>(path, { into: commune.che.id });
    expect([answer.status, answer.body.code]).toEqual([422, 'area/same-village']);
  });
});

describe('members', () => {
  test('are added, changed, sent away and taken back, each written down once', async () => {
    const id = world.newId();
    const added = await puts(commune.che.id, id);
    expect(added.body.members.find((one) => one.id === id)).toEqual({
      id,
      number: expect.any(Number),
      name: 'Hoàng Văn Sáu',
      phone: '0912345678',
      isLeader: false,
      state: 'active',
      isKnown: false,
      otherTeams: [],
      isInGroup: null,
    });
    await puts(commune.che.id, id);
    await puts(commune.che.id, id, { name: 'Hoàng Văn Sáu (Ba Sáu)' });
    const path = `${keeping}/villages/${commune.che.id}/members/${id}`;
    const gone = await nhung.post<KeptVillageDetail>(`${path}/leave`);
    await nhung.post(`${path}/leave`);
    expect(gone.body.members.find((one) => one.id === id)).toMatchObject({
      state: 'left',
      phone: null,
    });
    const back = await nhung.post<KeptVillageDetail>(`${path}/return`);
    expect(back.body.members.find((one) => one.id === id)?.state).toBe('active');
    expect((await acts()).sort()).toEqual(
      ['member.added', 'member.changed', 'member.left', 'member.returned'].sort(),
    );
  });

  test('a new leader takes the place of the one before', async () => {
    const lan = called(commune.che, 'Lan');
    const answer = await puts(commune.che.id, lan.id, { name: lan.name, isLeader: true });
    const leaders = answer.body.members.filter(({ isLeader }) => isLeader);
    expect(leaders.map(({ name }) => name)).toEqual([lan.name]);
  });

  test('somebody of two teams is said to be', async () => {
    const { oaUserId } = called(commune.thon3, 'Hà');
    const { id: residentId } = await makeResident(world, commune, commune.che, {
      displayName: 'Thu Hà',
      oaUserId,
    });
    const found = await nhung.post<FoundPeople>(`${keeping}/people/search`, {
      text: 'thu ha',
    });
    expect(found.body.people).toMatchObject([
      { id: residentId, name: 'Thu Hà', villageName: 'Thôn Chè Kho Làng' },
    ]);
    const id = world.newId();
    const answer = await puts(commune.che.id, id, { name: 'Nguyễn Thị Thu Hà', residentId });
    expect(answer.body.members.find((one) => one.id === id)).toMatchObject({
      isKnown: true,
      otherTeams: ['Tổ công nghệ số thôn 3'],
    });
    const twice = await puts(commune.che.id, world.newId(), { name: 'Hà', residentId });
    expect([twice.status, twice.body.code]).toEqual([409, 'member/already-there']);
  });

  test('somebody whose name Zalo has not told is found by number, and among those who have just written', async () => {
    const wroteAt = world.clock.now();
    const earlier = (ms: number) => new Date(wroteAt.getTime() - ms);
    const writes = (lastInteractionAt: Date | null, displayName: string | null = null) =>
      makeResident(world, commune, commune.che, { displayName, lastInteractionAt });
    const nameless = await writes(wroteAt);
    const named = await writes(earlier(hour), 'Thu Hà');
    const longAgo = await writes(earlier(25 * hour));
    await writes(null);
    const search = async (text: string) =>
      (await nhung.post<FoundPeople>(`${keeping}/people/search`, { text })).body;
    const found = {
      id: nameless.id,
      code: `BC${nameless.number}`,
      name: null,
      villageName: 'Thôn Chè Kho Làng',
      wroteAt: wroteAt.toISOString(),
    };
    for (const text of [`bc${nameless.number}`, `Bà con số ${nameless.number}`]) {
      expect(await search(text)).toEqual({ people: [found], recent: [] });
    }
    expect((await search(`BC${longAgo.number}`)).people.map(({ id }) => id)).toEqual([longAgo.id]);
    for (const text of ['Không Ai Tên Thế', ' ']) {
      const { people, recent } = await search(text);
      expect(people).toEqual([]);
      expect(recent.map(({ id }) => id)).toEqual([nameless.id, named.id]);
    }
  });

  test('what somebody holds who leaves goes back to the team', async () => {
    const asked = await residentAsks(world, app, commune, commune.che);
    const lan = called(commune.che, 'Lan');
    const phone = await opens(app, commune, lan.appUserId);
    expect((await phone.post(`/api/team/help-requests/${asked.id}/claim`)).status).toBe(200);
    await nhung.post(`${keeping}/villages/${commune.che.id}/members/${lan.id}/leave`);
    const [request] = await world.rows(
      'select state, claimed_by from help_requests where id = $1',
      [asked.id],
    );
    expect(request).toEqual({ state: 'open', claimed_by: null });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { recordCredit } from '#bot/credit/record-credit.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { CreditCorrection, CreditOverview, CreditSheet, MyCredit } from '#shared/credit.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeMember } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { unzip } from '#test/support/unzip.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let lan: Member;
let thuan: Person;
let nhung: Person;

type Person = Awaited<ReturnType<typeof opens>>;
type Refused = CreditSheet & ApiError;

beforeEach(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
  lan = called(commune.che, 'Lan');
  thuan = await opens(app, commune, commune.che.leader.appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
  return async () => {
    await app.close();
    await world.close();
  };
});

/** A deed of March 2026 unless said otherwise; the same cause counts once. */
const deed = (
  member: Member,
  day: string,
  kind: 'request' | 'visit' | 'session' = 'request',
  minutes = 0,
  causeKey: string = world.newId(),
) =>
  world.work(commune.scope, (work) =>
    recordCredit(work, {
      areaId: member.areaId,
      teamId: member.teamId,
      memberId: member.id,
      kind,
      at: new Date(`${day}T03:00:00Z`),
      minutes,
      causeKey,
    }),
  );
/** Sessions end with the month: everybody signs in anew. */
async function advanceTo(day: string): Promise<void> {
  world.clock.advance(new Date(`${day}T02:00:00Z`).getTime() - world.clock.now().getTime());
  thuan = await opens(app, commune, commune.che.leader.appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
}
const sheetOf = async (month: string, who = thuan) =>
  (await who.get<Refused>(`/api/team/credit/sheet?month=${month}`)).body;
const signs = (month: string, who = thuan) =>
  who.post<Refused>(`/api/team/credit/sheet/sign?month=${month}`, {});
const corrects = (said: Partial<CreditCorrection> = {}, who = thuan) =>
  who.post<Refused>('/api/team/credit/corrections', {
    idempotencyKey: newKey(),
    memberId: lan.id,
    of: 'request',
    day: '2026-03-05',
    count: -1,
    minutes: 0,
    note: 'Ghi nhầm một yêu cầu',
    ...said,
  });
const line = (said: Partial<CreditSheet['lines'][number]> = {}) => ({
  memberId: lan.id,
  name: 'Nguyễn Thị Lan',
  requests: 0,
  visits: 0,
  sessions: 0,
  minutes: 0,
  days: 0,
  ...said,
});

describe('the sheet', () => {
  test('sums deeds by member over the month, with the days on which anything was done', async () => {
    const cause = 'request:mot';
    await Promise.all([1, 2, 3].map(() => deed(lan, '2026-03-05', 'request', 0, cause)));
    await deed(lan, '2026-03-05', 'visit', 40);
    await deed(lan, '2026-03-31', 'session', 180);
    await deed(lan, '2026-04-01');
    await deed(commune.che.leader, '2026-03-01');
    await deed(commune.thon3.leader, '2026-03-05');
    expect(await sheetOf('2026-03')).toEqual({
      month: '2026-03',
      teamName: 'Tổ công nghệ số thôn chè kho làng',
      areaName: 'Thôn Chè Kho Làng',
      firstDay: '2026-03-01',
      lastDay: '2026-03-31',
      lines: [
        line({ requests: 1, visits: 1, sessions: 1, minutes: 220, days: 2 }),
        expect.objectContaining({ name: 'Phạm Văn Thuận', requests: 1, days: 1 }),
      ],
      signedAt: null,
      signedBy: null,
    });
  });

  test('is the leader’s and the commune’s to see, and no neighbour’s', async () => {
    await deed(lan, '2026-03-05');
    const member = await opens(app, commune, lan.appUserId);
    expect((await member.get<ApiError>('/api/team/credit/sheet')).body.message).toContain(
      'tổ trưởng',
    );
    const binh = await opens(app, commune, commune.thon3.leader.appUserId);
    expect((await sheetOf('2026-03', binh)).lines).toEqual([]);
    const path = `/api/staff/credit/sheet?areaId=${commune.che.id}&month=2026-03`;
    expect((await nhung.get<CreditSheet>(path)).body.lines).toHaveLength(1);
    expect((await binh.get(path)).status).toBe(403);
    const other = await makeCommune(world, 'Xã Bên Cạnh');
    const stranger = await opens(app, other, other.officer.appUserId);
    expect((await stranger.get(path)).status).toBe(409);
    expect((await nhung.get('/api/staff/credit/sheet?month=2026-13')).status).toBe(400);
  });

  test('a member sees their own and nobody else’s', async () => {
    await deed(lan, '2026-02-10', 'visit', 30);
    await deed(lan, '2026-03-01');
    await deed(commune.che.leader, '2026-03-01');
    const member = await opens(app, commune, lan.appUserId);
    const { body } = await member.get<MyCredit>('/api/team/credit/me');
    expect(body).toEqual({
      month: line({ requests: 1, days: 1 }),
      total: line({ requests: 1, visits: 1, minutes: 30, days: 2 }),
      recent: [
        { day: '2026-03-01', kind: 'request', note: null },
        { day: '2026-02-10', kind: 'visit', note: null },
      ],
    });
    const hung = await opens(app, commune, called(commune.che, 'Hưng').appUserId);
    expect((await hung.get<MyCredit>('/api/team/credit/me')).body).toMatchObject({
      month: { requests: 0, days: 0 },
      recent: [],
    });
  });
});

describe('putting right', () => {
  test('is a row of its own with a reason, counts once for its key, and makes no day', async () => {
    await deed(lan, '2026-03-01');
    await advanceTo('2026-03-10');
    const idempotencyKey = newKey();
    const said = { idempotencyKey, count: 2, minutes: 30, of: 'visit' as const };
    await Promise.all([1, 2, 3].map(() => corrects(said)));
    expect((await sheetOf('2026-03')).lines).toEqual([
      line({ requests: 1, visits: 2, minutes: 30, days: 1 }),
    ]);
  });

  test('is the leader’s, for their own team, about what has been, and says why', async () => {
    await advanceTo('2026-03-10');
    const member = await opens(app, commune, lan.appUserId);
    expect((await corrects({}, member)).status).toBe(403);
    expect((await corrects({ memberId: commune.thon3.leader.id })).status).toBe(422);
    expect((await corrects({ day: '2026-03-11' })).status).toBe(400);
    expect((await corrects({ note: ' ' })).status).toBe(400);
    expect((await sheetOf('2026-03')).lines).toEqual([]);
    await corrects({ note: 'Gọi 0912345678 hỏi lại' });
    const { body } = await member.get<MyCredit>('/api/team/credit/me');
    expect(body.recent[0]?.note).not.toContain('0912345678');
  });
});

describe('signing', () => {
  test('waits for the month’s end, is done once whoever signs at once, and is told to the commune', async () => {
    await deed(lan, '2026-03-05');
    expect((await signs('2026-03')).body.message).toContain('chưa hết');
    await advanceTo('2026-04-02');
    const at = world.clock.now().toISOString();
    const sign = `/api/staff/credit/sheet/sign?areaId=${commune.che.id}&month=2026-03`;
    const all = await Promise.all([signs('2026-03'), signs('2026-03'), nhung.post(sign, {})]);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    const rows = await world.rows('select id from credit_sheets');
    expect(rows).toHaveLength(1);
    const signed = await sheetOf('2026-03');
    expect(signed).toMatchObject({ signedAt: at, lines: [line({ requests: 1, days: 1 })] });
    expect(['Phạm Văn Thuận', 'Nguyễn Thị Hồng Nhung']).toContain(signed.signedBy);
    const { body } = await nhung.get<CreditOverview>('/api/staff/credit/overview?month=2026-03');
    expect(body.villages.map(({ areaName, signedAt }) => [areaName, signedAt])).toEqual(
      expect.arrayContaining([
        ['Thôn Chè Kho Làng', at],
        ['Thôn 3', null],
        ['Thôn 13', null],
      ]),
    );
    const member = await opens(app, commune, lan.appUserId);
    expect((await signs('2026-03', member)).status).toBe(403);
  });

  test('what comes after it stands on the next sheet once, and the signed one stays as it was', async () => {
    await deed(lan, '2026-03-05');
    await advanceTo('2026-04-02');
    await signs('2026-03');
    const signed = await sheetOf('2026-03');
    await corrects({ count: -1 });
    await deed(lan, '2026-03-05', 'visit', 25);
    await deed(lan, '2026-03-20', 'visit', 25);
    await deed(lan, '2026-04-01');
    expect(await sheetOf('2026-03')).toEqual(signed);
    const next = line({ visits: 2, minutes: 50, days: 2 });
    expect((await sheetOf('2026-04')).lines).toEqual([next]);
    expect((await sheetOf('2026-05')).lines).toEqual([]);
    await advanceTo('2026-05-03');
    expect((await signs('2026-04')).body.lines).toEqual([next]);
    expect((await sheetOf('2026-05')).lines).toEqual([]);
    const left = await world.rows('select id from credit_entries where sheet_id is null');
    expect(left).toEqual([]);
  });

  test('a month that was skipped keeps what is its own', async () => {
    await deed(lan, '2026-03-05');
    await deed(lan, '2026-04-05', 'visit');
    await advanceTo('2026-05-02');
    await signs('2026-04');
    expect((await sheetOf('2026-03')).lines).toEqual([line({ requests: 1, days: 1 })]);
    expect((await signs('2026-03')).body.lines).toEqual([line({ requests: 1, days: 1 })]);
    expect((await sheetOf('2026-05')).lines).toEqual([]);
  });
});

test('the Excel file holds the same rows, numbers as numbers, and a name like a formula as text', async () => {
  const odd = await makeMember(world, commune.che, { name: '=HYPERLINK("http://x")' });
  await deed(lan, '2026-03-05', 'visit', 1_250);
  await deed(odd, '2026-03-06');
  const path = `/api/staff/credit/sheet.xlsx?areaId=${commune.che.id}&month=2026-03`;
  const file = await app.app.inject({
    url: path,
    headers: { authorization: `Bearer ${nhung.token}` },
  });
  expect(file.headers['content-disposition']).toBe('attachment; filename="so-cong-2026-03.xlsx"');
  const cells = readCells(file.rawPayload);
  expect(cells.slice(0, 3).map(([first]) => first)).toEqual([
    'SỔ CÔNG TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG',
    'Tổ công nghệ số thôn chè kho làng · Thôn Chè Kho Làng',
    'Tháng 03/2026 (từ 01/03/2026 đến 31/03/2026)',
  ]);
  const at = cells.findIndex(([first]) => first === 'STT');
  expect(cells[at]).toContain('Số ngày có hoạt động');
  expect(cells.slice(at + 1, at + 4)).toEqual([
    [1, `'=HYPERLINK("http://x")`, 1, 0, 0, 0, 1, ''],
    [2, 'Nguyễn Thị Lan', 0, 1, 0, 1250, 1, ''],
    ['', 'Cộng', 1, 1, 0, 1250, 2, ''],
  ]);
  const words = cells.flat();
  expect(words).toContain('TỔ TRƯỞNG');
  expect(words).toContain('XÁC NHẬN CỦA UBND XÃ');
  const xml = sheetXml(file.rawPayload);
  expect(xml).not.toContain('<f>');
  expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*fitToWidth="1"/);
  const lanAsks = await opens(app, commune, lan.appUserId);
  expect((await lanAsks.get(path)).status).toBe(403);
});

const sheetXml = (file: Buffer) => unzip(file).get('xl/worksheets/sheet1.xml') ?? '';
const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");

/** What a sheet shows, row by row, numbers as numbers. */
function readCells(file: Buffer): (string | number)[][] {
  const shared = [
    ...(unzip(file).get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs),
  ].map(([, inner = '']) => plain(inner));
  return [...sheetXml(file).matchAll(/<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, kind = '', inner = '']) => {
      if (kind.includes('t="s"')) return shared[Number(plain(inner))] ?? '';
      if (kind.includes('t="inlineStr"') || inner === '') return plain(inner);
      return Number(plain(inner));
    }),
  );
}

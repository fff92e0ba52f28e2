import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { readRegisterPage } from '#bot/reports/register.ts';
import { readRegisterDetail } from '#bot/reports/register-detail.ts';
import { helpRequestStates } from '#shared/help-requests.ts';
import type { RegisterFilter } from '#shared/register.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let numbers = 0;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

type NewRequest = Partial<typeof helpRequests.$inferInsert> & { village?: 'che' | 'thon3' };

/** A line of the register as it may have come about. */
async function write({ village = 'che', ...given }: NewRequest = {}): Promise<string> {
  numbers += 1;
  const { id, team } = commune[village];
  const resident = await makeResident(world, commune, { id });
  const now = world.clock.now();
  const request = {
    id: world.newId(),
    officialAccountId: commune.account.id,
    code: `A${numbers}`,
    residentId: resident.id,
    areaId: id,
    teamId: team.id,
    source: 'chat' as const,
    question: 'Quên mật khẩu',
    state: 'open' as const,
    openedAt: now,
    updatedAt: now,
    ...given,
  };
  await world.owner.insert(helpRequests).values(request);
  return request.id;
}

const read = (filter: RegisterFilter = {}, page = 1, scope = commune.scope) =>
  world.web.transaction(scope, (tx) => readRegisterPage(tx, filter, page, world.clock.now()));
const questions = async (filter: RegisterFilter) =>
  (await read(filter)).rows.map(({ question }) => question);
const claimedByLan = () => {
  const [, lan] = commune.che.members;
  return { state: 'claimed' as const, claimedBy: lan?.id, claimedAt: world.clock.now() };
};

describe('the register', () => {
  test('tells of a request all that staff need', async () => {
    const openedAt = world.clock.now();
    const id = await write({
      ...claimedByLan(),
      tutorialId: 'vneid-forgot-password',
      state: 'resolved',
      firstAnsweredAt: new Date(openedAt.getTime() + 25 * minute),
      resolvedAt: new Date(openedAt.getTime() + hour),
      resolvedByMember: commune.che.leader.id,
      result: 'đã cài lại',
      residentWord: 'solved',
    });
    world.clock.advance(5 * hour);
    expect((await read()).rows).toEqual([
      {
        id,
        audience: 'team',
        code: `A${numbers}`,
        state: 'resolved',
        villageName: 'Thôn Chè Kho Làng',
        question: 'Quên mật khẩu',
        tutorialTitle: expect.stringContaining('VNeID'),
        source: 'chat',
        openedAt: openedAt.toISOString(),
        firstAnsweredAt: new Date(openedAt.getTime() + 25 * minute).toISOString(),
        resolvedAt: new Date(openedAt.getTime() + hour).toISOString(),
        waitingMinutes: 25,
        claimedBy: 'Nguyễn Thị Lan',
        resolvedBy: 'Phạm Văn Thuận',
        result: 'đã cài lại',
        resultKind: null,
        dossierCode: null,
        referredTo: null,
        mergedInto: null,
        residentWord: 'solved',
        undelivered: false,
        isUrgent: false,
      },
    ]);
  });

  test('names the officer who resolved', async () => {
    await write({
      state: 'resolved',
      resolvedAt: world.clock.now(),
      resolvedByOfficer: commune.officer.id,
    });
    expect((await read()).rows[0]?.resolvedBy).toBe('Nguyễn Thị Hồng Nhung');
  });

  test('counts waiting until the first answer, the end, or now', async () => {
    await write({ question: 'chưa ai trả lời' });
    const cancelledAt = new Date(world.clock.now().getTime() + 10 * minute);
    await write({ question: 'thôi không cần', state: 'cancelled', updatedAt: cancelledAt });
    world.clock.advance(90 * minute);
    const waiting = (await read()).rows.map(({ question, waitingMinutes }) => [
      question,
      waitingMinutes,
    ]);
    expect(Object.fromEntries(waiting)).toEqual({ 'chưa ai trả lời': 90, 'thôi không cần': 10 });
  });

  test('is paged by fifty, newest first, with counts that heed every filter but the state', async () => {
    for (let index = 0; index < 53; index += 1) {
      world.clock.advance(minute);
      await write({ question: `câu ${index}` });
    }
    await write({ ...claimedByLan(), village: 'che' });
    const first = await read({ state: 'open' });
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]?.question).toBe('câu 52');
    expect(first).toMatchObject({ total: 53, page: 1 });
    expect((await read({ state: 'open' }, 2)).rows.map(({ question }) => question)).toEqual([
      'câu 2',
      'câu 1',
      'câu 0',
    ]);
    expect((await read({ state: 'open' }, 3)).rows).toEqual([]);
    expect(first.counts).toEqual({
      ...Object.fromEntries(helpRequestStates.map((state) => [state, 0])),
      open: 53,
      claimed: 1,
    });
    expect((await read()).total).toBe(54);
  });

  test('offers the villages of the reader’s area to choose from', async () => {
    expect((await read()).villages.map(({ name }) => name).sort()).toEqual([
      'Thôn 13',
      'Thôn 3',
      'Thôn Chè Kho Làng',
    ]);
    const inChe = await read({}, 1, commune.che.scope);
    expect(inChe.villages.map(({ name }) => name)).toEqual(['Thôn Chè Kho Làng']);
  });
});

describe('a filter', () => {
  test('by village, by state and by word', async () => {
    await write({ question: 'chè' });
    await write({ question: 'ba', village: 'thon3', residentWord: 'partly' });
    expect(await questions({ villageId: commune.thon3.id })).toEqual(['ba']);
    expect(await questions({ word: 'partly' })).toEqual(['ba']);
    expect(await questions({ state: 'resolved' })).toEqual([]);
  });

  test('by days of Viet Nam, both ends included', async () => {
    const at = (openedAt: string, question: string) =>
      write({ question, openedAt: new Date(openedAt) });
    await at('2026-03-01T16:59:59Z', 'tối mồng một');
    await at('2026-03-01T17:00:00Z', 'đầu mồng hai');
    await at('2026-03-02T16:59:59Z', 'cuối mồng hai');
    await at('2026-03-02T17:00:00Z', 'đầu mồng ba');
    expect(await questions({ from: '2026-03-02', to: '2026-03-02' })).toEqual([
      'cuối mồng hai',
      'đầu mồng hai',
    ]);
    expect(await questions({ from: '2026-03-03' })).toEqual(['đầu mồng ba']);
    expect(await questions({ to: '2026-03-01' })).toEqual(['tối mồng một']);
  });

  test.each([
    ['mat khau', true],
    ['MẬT KHẨU', true],
    ['đổi', true],
    ['doi', true],
    ['nguyen thi lan', true],
    ['Thuận', true],
    ['hong nhung', true],
    ['100%', true],
    ['10_%', false],
    ['không có', false],
    ['%', true],
    ['_', false],
    ["' or true --", false],
    ['mâ\u0323t', true],
  ])('by text without accents: "%s"', async (text, isFound) => {
    await write({
      ...claimedByLan(),
      question: 'Đổi mật khẩu được 100% chưa',
      state: 'resolved',
      resolvedAt: world.clock.now(),
      resolvedByMember: commune.che.leader.id,
    });
    await write({
      question: 'Đổi mật khẩu được 100% chưa',
      state: 'resolved',
      resolvedAt: world.clock.now(),
      resolvedByOfficer: commune.officer.id,
    });
    const found = await read({ text });
    expect(found.rows.length > 0).toBe(isFound);
    expect(found.total).toBe(found.rows.length);
  });

  test('by code finds one', async () => {
    await write();
    await write({ question: 'câu này' });
    expect(await questions({ text: `a${numbers}` })).toEqual(['câu này']);
  });
});

describe('eyes', () => {
  test('of another area see neither rows nor counts, and find no detail', async () => {
    const id = await write();
    const other = await makeCommune(world, 'Xã An Hoà');
    const page = await read({ text: 'mật khẩu' }, 1, other.scope);
    expect(page).toMatchObject({ rows: [], total: 0, counts: { open: 0 } });
    const detail = (scope: CommuneOfTest['scope']) =>
      world.web.transaction(scope, (tx) => readRegisterDetail(tx, id, world.clock.now()));
    await expect(detail(other.scope)).rejects.toMatchObject({ code: 'not-found' });
    await expect(detail(commune.thon3.scope)).rejects.toMatchObject({ code: 'not-found' });
    expect((await detail(commune.che.scope)).id).toBe(id);
  });
});

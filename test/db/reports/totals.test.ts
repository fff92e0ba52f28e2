import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTotals } from '#bot/reports/totals.ts';
import type { Totals } from '#shared/home.ts';
import { putRead, putRequest, putVisit } from '#test/support/home-scene.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let busy: CommuneOfTest;
let quiet: CommuneOfTest;
let elsewhere: CommuneOfTest;

const day = 24 * hour;
const ago = (ms: number) => new Date(world.clock.now().getTime() - ms);

beforeAll(async () => {
  world = await openWorld();
  busy = await makeCommune(world, 'Xã Đông Đúc');
  quiet = await makeCommune(world, 'Xã Yên Lặng');
  elsewhere = await makeCommune(world, 'Xã Tỉnh Khác');
  const [province] = busy.path.split('.');
  // Two communes of one province.
  const [, quietCode] = quiet.path.split('.');
  await world.rows(
    `update areas set path = ($1 || '.' || subpath(path, 1)::text)::ltree where path <@ $2::ltree and nlevel(path) > 1`,
    [province, quiet.path],
  );
  quiet.path = `${province}.${quietCode}`;
  const answered = (openedAt: Date, minutes: number) => ({
    openedAt,
    answeredAt: new Date(openedAt.getTime() + minutes * minute),
  });
  await putRequest(world, busy, busy.che, answered(ago(8 * day), 10));
  await putRequest(world, busy, busy.che, { openedAt: ago(9 * day), resolvedAt: ago(8 * day) });
  await putRequest(world, busy, busy.thon3, answered(ago(8 * day), 50));
  await putVisit(world, busy.thon3, ago(8 * day));
  await putRead(world, busy, busy.che, { publishedAt: ago(9 * day), readAt: ago(8 * day) });
  await putRequest(world, elsewhere, elsewhere.che, { openedAt: ago(8 * day) });
});
afterAll(() => world.close());

const totals = (path = busy.path.split('.')[0] ?? '', weeks = 4): Promise<Totals> =>
  world.web.transaction({ kind: 'totals', path }, (tx) =>
    readTotals(tx, 'Tỉnh Sông Châu', { weeks, now: world.clock.now() }),
  );
const named = (all: Totals, name: string) => all.communes.find((commune) => commune.name === name);

test('communes of the province stand side by side, week by week; those of another are not there', async () => {
  const all = await totals();
  expect(all.weeks).toEqual(['2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02']);
  expect(all.communes.map(({ name }) => name)).toEqual(['Xã Đông Đúc', 'Xã Yên Lặng']);
  expect(named(all, 'Xã Đông Đúc')?.weeks[1]).toEqual({
    week: '2026-02-16',
    opened: 3,
    resolved: 1,
    answered: 2,
    answerMinutes: 30,
    visits: 1,
    reads: 1,
  });
});

test('weeks before the first thing are missing, a quiet week after it is nought', async () => {
  const all = await totals();
  const commune = named(all, 'Xã Đông Đúc');
  expect(commune?.weeks.map(({ opened }) => opened)).toEqual([null, 3, 0, 0]);
  expect(commune?.weeks.map(({ answerMinutes }) => answerMinutes)).toEqual([null, 30, null, null]);
  expect(named(all, 'Xã Yên Lặng')).toMatchObject({
    since: null,
    weeks: Array.from({ length: 4 }, () => ({ opened: null, visits: null })),
  });
});

test('village sums are the commune’s, also of a village that has ended', async () => {
  await world.rows(`update areas set valid_to = '2026-02-20' where id = $1`, [busy.thon3.id]);
  const all = await totals();
  const commune = named(all, 'Xã Đông Đúc');
  expect(commune?.villages.map(({ name }) => name)).toContain('Thôn 3');
  for (const [at, week] of (commune?.weeks ?? []).entries()) {
    for (const name of ['opened', 'resolved', 'answered', 'visits'] as const) {
      const ofVillages = (commune?.villages ?? []).map((village) => village.weeks[at]?.[name]);
      const counted = ofVillages.filter((count) => count != null);
      const sum = counted.length === 0 ? null : counted.reduce((one, other) => one + other, 0);
      expect([week.week, name, sum]).toEqual([week.week, name, week[name]]);
    }
  }
  expect(all.all[1]).toMatchObject({ opened: 3, answered: 2, visits: 1 });
});

test('a supervisor’s eyes see not one row of anybody', async () => {
  const path = busy.path.split('.')[0] ?? '';
  const people = [
    'residents',
    'help_requests',
    'help_request_history',
    'members',
    'teams',
    'groups',
    'officers',
    'visits',
    'households',
    'conversations',
    'conversation_messages',
    'announcements',
    'announcement_reads',
    'announcement_recipients',
    'data_requests',
    'outgoing_messages',
    'audit_entries',
    'consents',
  ];
  for (const table of people) {
    const { rows } = await world.web.transaction({ kind: 'totals', path }, (tx) =>
      tx.execute<{ count: string }>(`select count(*) from ${table}`),
    );
    expect([table, rows[0]?.count]).toEqual([table, '0']);
  }
});

test('other eyes are told no totals at all', async () => {
  for (const scope of [
    busy.scope,
    { kind: 'queue' } as const,
    { kind: 'resident', residentId: world.newId(), communePath: busy.path } as const,
  ]) {
    const { rows } = await world.web.transaction(scope, (tx) =>
      tx.execute(`select * from area_week_totals('2026-01-05', 20)`),
    );
    expect(rows).toEqual([]);
  }
});

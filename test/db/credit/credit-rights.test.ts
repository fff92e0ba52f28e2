import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readCreditSheet } from '#bot/credit/read-credit-sheet.ts';
import { recordCredit } from '#bot/credit/record-credit.ts';
import { signCreditSheet } from '#bot/credit/sign-credit-sheet.ts';
import type { Scope } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import {
  type CommuneOfTest,
  called,
  makeCommune,
  type VillageOfTest,
} from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let che: VillageOfTest;

const march = { month: '2026-03', beginsOn: 1 };
const april = { month: '2026-04', beginsOn: 1 };

beforeAll(async () => {
  world = await openWorld();
  world.clock.advance(40 * 24 * 3_600_000);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  che = commune.che;
});
afterAll(() => world.close());

const lan = () => called(che, 'Lan');
const deed = (work: Work, causeKey: string) =>
  recordCredit(work, {
    areaId: che.id,
    teamId: che.team.id,
    memberId: lan().id,
    kind: 'visit',
    at: new Date('2026-03-05T03:00:00Z'),
    minutes: 20,
    causeKey,
  });
const asWeb = <T>(scope: Scope, run: (work: Work) => Promise<T>) =>
  world.work(scope, run, world.web);
const sign = (work: Work) =>
  signCreditSheet(work, che.id, { kind: 'leader', id: che.leader.id }, march);
const visitsOn = async (which: typeof march) => {
  const sheet = await asWeb(che.scope, ({ tx }) => readCreditSheet(tx, che.id, which));
  return [sheet.signedAt !== null, sheet.lines.map(({ visits }) => visits)];
};
const countIn = async (scope: Scope, table: string) => {
  const { rows } = await asWeb(scope, ({ tx }) =>
    tx.execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(table)}`),
  );
  return rows[0]?.count;
};

test('a neighbour’s eyes see neither deeds nor sheets of the village, and the commune’s see both', async () => {
  await asWeb(che.scope, (work) => deed(work, 'a'));
  await asWeb(che.scope, sign);
  for (const table of ['credit_entries', 'credit_sheets']) {
    expect(await countIn(commune.thon3.scope, table), table).toBe(0);
    expect(await countIn(che.scope, table), table).toBe(1);
    expect(await countIn(commune.scope, table), table).toBe(1);
  }
});

test('a deed is for ever: it is neither changed, taken back nor moved to another team’s sheet', async () => {
  await asWeb(che.scope, (work) => deed(work, 'a'));
  const refused = (statement: ReturnType<typeof sql>) =>
    expect(asWeb(commune.scope, ({ tx }) => tx.execute(statement))).rejects.toThrow();
  await refused(sql`update credit_entries set minutes = 600`);
  await refused(sql`delete from credit_entries`);
  const [sheet] = await world.rows<{ id: string }>(
    `insert into credit_sheets (id, area_id, team_id, first_day, last_day, lines, signed_at)
     values (gen_random_uuid(), $1, $2, '2026-03-01', '2026-03-31', '[]', now()) returning id`,
    [commune.thon3.id, commune.thon3.team.id],
  );
  await refused(sql`update credit_entries set sheet_id = ${sheet?.id}`);
  await asWeb(che.scope, sign);
  await refused(sql`update credit_sheets set lines = '[]'`);
});

test('a signature that dies on the way leaves the month open', async () => {
  await asWeb(che.scope, (work) => deed(work, 'a'));
  const dying = asWeb(che.scope, async (work) => {
    await sign(work);
    throw new Error('the process ends here');
  });
  await expect(dying).rejects.toThrow('ends here');
  expect(await visitsOn(march)).toEqual([false, [1]]);
  await asWeb(che.scope, sign);
  expect(await visitsOn(march)).toEqual([true, [1]]);
});

test('a deed that is being written while somebody signs stands on the next sheet', async () => {
  await asWeb(che.scope, (work) => deed(work, 'a'));
  await asWeb(che.scope, async (writing) => {
    await deed(writing, 'b');
    await asWeb(che.scope, sign);
  });
  expect(await visitsOn(march)).toEqual([true, [1]]);
  expect(await visitsOn(april)).toEqual([false, [1]]);
});

import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
const logged: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  app = await openApp(world, log);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Tables of any schema in which any column of any type says these words when it is written out, bytes too. */
async function rowsThatSay(words: string): Promise<string[]> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.rows(
      `select 1 from ${name} as line where position($1 in line::text) > 0
         or position(encode(convert_to($1, 'UTF8'), 'hex') in line::text) > 0 limit 1`,
      [words],
    );
    if (rows.length > 0) found.push(name.replace('public.', ''));
  }
  return found;
}

/** What the scene of the other tests does not reach: staff who search for them, note them, export them, propose what was said. */
async function staffSayItToo(tu: Awaited<ReturnType<typeof leavesWordsEverywhere>>) {
  const nhung = await opens(app, commune, commune.officer.appUserId);
  const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  const searched = await tu.phone.post('/api/tutorials/missed-searches', {
    text: `thẻ bảo hiểm của bà ${marker} hỏng`,
  });
  const listed = await nhung.post('/api/register/help-requests/search', { text: marker });
  const exported = await nhung.post('/api/register/exports', {
    idempotencyKey: newKey(),
    format: 'csv',
    filter: { text: marker },
  });
  const house = world.newId();
  const kept = await lan.put(`/api/team/households/${house}`, { name: 'Nhà cuối ngõ' });
  const visited = await lan.put(`/api/team/visits/${world.newId()}`, {
    householdId: house,
    helpRequestId: tu.solved.id,
    visitedAt: world.clock.now().toISOString(),
    result: 'done',
    deeds: [],
    note: `bà ${marker} nghe kém`,
  });
  const refused = await lan.post(`/api/team/help-requests/${tu.open.id}/answers`, {
    text: { said: marker },
  });
  return [searched, listed, exported, kept, visited, refused].map(({ status }) => status);
}

test('whoever is erased is found in no column of any table, whoever said their words, and never was in a log', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const statuses = await staffSayItToo(tu);
  expect(statuses).toEqual([204, 200, 202, 200, 200, 400]);
  expect((await rowsThatSay(marker)).length).toBeGreaterThan(9);
  expect((await tu.phone.delete('/api/me')).status).toBe(204);
  expect(await rowsThatSay(marker)).toEqual([]);
  for (const id of [tu.resident.oaUserId, tu.resident.appUserId, '0987654321']) {
    expect((await rowsThatSay(id ?? '')).filter((name) => !name.startsWith('graphile'))).toEqual(
      [],
    );
  }
  expect(logged.length).toBeGreaterThan(0);
  const lines = logged.join('');
  for (const words of [marker, '0987654321', String(tu.resident.oaUserId)]) {
    expect(lines).not.toContain(words);
  }
});

test('a restored backup forgets again, by the page of operations, whoever was erased since', async () => {
  const page = await readFile('docs/operations/erasure.md', 'utf8');
  const steps = (page.match(/```sql\n([\s\S]*?)```/)?.[1] ?? '').split('\n');
  const [create = '', copy = '', erase = '', check = ''] = steps;
  expect(copy).toMatch(/^\\copy erased from/);
  const tu = await leavesWordsEverywhere(world, app, commune);
  const list = page.match(/\\copy \((select .*?)\) to/)?.[1] ?? '';
  let erased: { id: string; erased_at: string }[] = [];
  // The backup is as old as what is rolled back to.
  await expect(
    world.owner.transaction(async (tx) => {
      await tx.execute(sql`select erase_resident_rows(${tu.resident.id}, now(), 'x', false)`);
      erased = (await tx.execute<{ id: string; erased_at: string }>(sql.raw(list))).rows;
      throw new Error('the database is gone');
    }),
  ).rejects.toThrow('gone');
  expect(erased.map(({ id }) => id)).toContain(tu.resident.id);
  expect((await rowsThatSay(marker)).length).toBeGreaterThan(9);
  for (let times = 0; times < 2; times += 1) {
    await world.owner.transaction(async (tx) => {
      await tx.execute(sql.raw(create));
      for (const one of erased) {
        await tx.execute(sql`insert into erased values (${one.id}, ${one.erased_at})`);
      }
      await tx.execute(sql.raw(erase));
      expect((await tx.execute(sql.raw(check))).rows).toEqual([{ still_there: '0' }]);
      await tx.execute(sql`drop table erased`);
    });
    expect(await rowsThatSay(marker)).toEqual([]);
  }
});

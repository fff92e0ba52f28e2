import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '#test/bench/scale/clone-rows.ts';
import { grow } from '#test/bench/scale/grow.ts';
import { findReadings, recordStatements } from '#test/bench/scale/plans.ts';
import { listQuestions, setScene } from '#test/bench/scale/scene.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { openWorld, type World } from '#test/support/world.ts';

/** What grows with every day that people work. */
const growing = new Set([
  'announcement_areas',
  'announcement_reads',
  'announcement_recipients',
  'announcements',
  'attachments',
  'audit_entries',
  'clock_steps',
  'consents',
  'conversation_messages',
  'conversations',
  'credit_entries',
  'help_request_history',
  'help_requests',
  'households',
  'inbound_events',
  'members',
  'outgoing_messages',
  'residents',
  'sessions',
  'team_posts',
  'tips',
  'visit_deeds',
  'visits',
]);

let database: ClonedDatabase;
let owner: pg.Client;
let world: World;
let app: AppOfTest;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  world = await openWorld({ ...database, drop: async () => {} });
  app = await openApp(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
  await owner.end();
  await database.drop();
});

test('whatever people of a commune look at is found by an index, and never by reading through the whole country', {
  timeout: 180_000,
}, async () => {
  const scene = await setScene(world, app);
  const run: Sql = async (text) => {
    const answer: pg.QueryResult | pg.QueryResult[] = await owner.query(text);
    return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? [];
  };
  await grow(run, { from: 0, to: 1 }, () => {});
  const questions = listQuestions(app, scene);
  expect(questions.length).toBeGreaterThan(90);
  const found: string[] = [];
  let statements = 0;
  for (const { name, ask } of questions) {
    const recorded = await recordStatements(ask);
    statements += recorded.length;
    const readings = await findReadings(owner, recorded, { growing, forced: true });
    for (const { table, how, statement } of readings) {
      if (how === 'Seq Scan') found.push(`${name} reads all ${table}: ${statement.slice(0, 200)}`);
    }
  }
  expect(statements).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

test('a list that names no area is found out, though row-level security would let nothing else through', async () => {
  const scope = { kind: 'area', path: 'T1' } as const;
  const recorded = await recordStatements(() =>
    world.web.transaction(scope, (tx) => tx.execute('select count(*) from help_requests')),
  );
  const readings = await findReadings(owner, recorded, { growing, forced: true });
  expect(readings).toContainEqual(
    expect.objectContaining({ table: 'help_requests', how: 'Seq Scan' }),
  );
});

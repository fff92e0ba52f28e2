import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import type { Sql } from '#test/bench/scale/clone-rows.ts';
import { grow } from '#test/bench/scale/grow.ts';
import { findReadings, recordStatements } from '#test/bench/scale/plans.ts';
import { listQuestions, setScene } from '#test/bench/scale/scene.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { openWorld, type World } from '#test/support/world.ts';

/** What grows with every day that people work, or with every commune that comes. */
const growing = new Set([
  'account_grants',
  'account_health',
  'announcement_areas',
  'announcement_counts',
  'announcement_files',
  'announcement_reads',
  'announcement_recipients',
  'announcements',
  'areas',
  'attachments',
  'audit_entries',
  'bots',
  'campaign_targets',
  'campaigns',
  'canned_answer_pictures',
  'canned_answers',
  'clock_steps',
  'consents',
  'conversation_messages',
  'conversations',
  'credit_entries',
  'credit_sheets',
  'data_requests',
  'duty_members',
  'duty_shifts',
  'group_readings',
  'groups',
  'help_request_history',
  'help_requests',
  'household_members',
  'households',
  'inbound_events',
  'long_tasks',
  'member_contacts',
  'members',
  'message_templates',
  'missed_searches',
  'officer_invitations',
  'officers',
  'official_account_tokens',
  'official_accounts',
  'outgoing_messages',
  'poster_scans',
  'posters',
  'quiet_hours',
  'refused_offers',
  'resident_groups',
  'residents',
  'sessions',
  'taught_phrasings',
  'team_posts',
  'teams',
  'tip_proposals',
  'tips',
  'tutorial_checks',
  'tutorial_progress',
  'tutorial_versions',
  'tutorial_votes',
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

test('no function that answers with rows is taken for one of a thousand, so that nothing is joined to it as to a whole country', async () => {
  const { rows } = await owner.query<{ function: string }>(
    `select p.oid::regprocedure::text as function from pg_proc p
     where p.proretset and p.prorows = 1000 and p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  expect(rows).toEqual([]);
});

test('a policy that asks for a row of another table looks it up, and never learns that table by heart', async () => {
  const { rows } = await owner.query<{ policy: string }>(
    `select policyname as policy from pg_policies
     where schemaname = 'public' and cmd in ('ALL', 'SELECT') and regexp_count(qual, 'EXISTS') > regexp_count(qual, 'OFFSET 0')
       -- Of areas an index leads to the reader's own, and of residents to the reader.
       and qual !~ 'FROM areas' and qual !~ 'scope_resident\\(\\)' order by 1`,
  );
  expect(rows).toEqual([]);
});

test.each(['announcements', 'groups', 'members', 'officers', 'teams', 'tips'])(
  'whoever asks for all %s is led to those of their commune by the policy itself',
  async (table) => {
    const scope = { kind: 'area', path: 'T1' } as const;
    const recorded = await recordStatements(() =>
      world.web.transaction(scope, (tx) => tx.execute(`select * from ${table}`)),
    );
    const readings = await findReadings(owner, recorded, {
      growing: new Set([table]),
      forced: true,
    });
    expect(readings).toEqual([]);
  },
);

test('a list of a commune is found by the keys of its areas, and not by joining areas of which one in a hundred is expected', async () => {
  const scope = { kind: 'area', path: 'T1' } as const;
  const [statement] = await recordStatements(() =>
    world.web.transaction(scope, (tx) =>
      tx
        .select({ id: helpRequests.id })
        .from(helpRequests)
        .where(isWithinScope(helpRequests.areaId)),
    ),
  );
  await owner.query(statement?.scope ?? 'begin');
  await owner.query('set local enable_seqscan = off');
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain ${statement?.text}`);
  await owner.query('rollback');
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/Index Cond: \(area_id = ANY/);
  expect(plan).not.toContain('Join');
  expect(plan).not.toContain('Nested Loop');
});

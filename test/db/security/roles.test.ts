import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const roles = ['canh_tay_so_jobs', 'canh_tay_so_web', 'canh_tay_so_worker'];

test('the roles are ordinary: no login, no superuser, row-level security binds them', async () => {
  expect(
    await world.rows(
      `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication
       from pg_roles where rolname = any($1) order by 1`,
      [roles],
    ),
  ).toEqual(
    roles.map((rolname) => ({
      rolname,
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    })),
  );
});

test('the roles are members of nothing and own nothing', async () => {
  expect(
    await world.rows(
      'select 1 from pg_auth_members where member in (select oid from pg_roles where rolname = any($1))',
      [roles],
    ),
  ).toEqual([]);
  expect(
    await world.rows('select relname from pg_class where relowner::regrole::text = any($1)', [
      roles,
    ]),
  ).toEqual([]);
});

test('a connection of the server holds its role and nothing of the login behind it', async () => {
  for (const [database, role] of [
    [world.web, 'canh_tay_so_web'],
    [world.worker, 'canh_tay_so_worker'],
  ] as const) {
    const { rows } = await database.pool.query('select current_user');
    expect(rows).toEqual([{ current_user: role }]);
  }
});

test('the eyes of one transaction are not left to the next', async () => {
  const { scope } = { scope: { kind: 'area', path: 'T1.X1' } as const };
  for (let round = 0; round < 12; round += 1) {
    await world.web.transaction(scope, async () => {});
  }
  const { rows } = await world.web.pool.query(
    `select current_setting('app.area', true) as area, scope_area() as scope, scope_resident() as resident`,
  );
  expect(rows).toEqual([{ area: '', scope: null, resident: null }]);
});

test('every table binds its readers by row, save the list of migrations', async () => {
  expect(
    await world.rows(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relrowsecurity`,
    ),
  ).toEqual([{ relname: '__drizzle_migrations' }]);
  for (const database of [world.web, world.worker]) {
    await expect(database.pool.query('select 1 from __drizzle_migrations')).rejects.toThrow(
      'permission denied',
    );
  }
});

test('rows that anybody may read are those without anybody in them', async () => {
  const open = await world.rows<{ tablename: string; roles: string }>(
    `select tablename, array_to_string(roles, ' ') as roles from pg_policies
     where schemaname = 'public' and qual = 'true' and 'canh_tay_so_web' = any(roles) order by 1`,
  );
  // How fast an area wants to be and when it works, like the areas themselves, is no secret.
  const rules = ['calendar_exceptions', 'clock_policies', 'reopen_policies', 'working_calendars'];
  expect(open.map(({ tablename }) => tablename)).toEqual(
    ['areas', 'official_accounts', 'quiet_hours', ...rules].sort(),
  );
  const openToWorker = await world.rows<{ tablename: string }>(
    `select distinct tablename from pg_policies
     where schemaname = 'public' and qual = 'true' and 'canh_tay_so_worker' = any(roles) order by 1`,
  );
  expect(openToWorker.map(({ tablename }) => tablename)).toEqual(
    [
      'account_grants',
      'account_health',
      'areas',
      'bot_tokens',
      'bots',
      'inbound_batches',
      'inbound_events',
      'message_templates',
      'official_account_tokens',
      'official_accounts',
      'outgoing_messages',
      'quiet_hours',
      'send_rates',
      'sessions',
      ...rules,
    ].sort(),
  );
});

test('functions that act with more rights than their caller put jobs in, find timers or one session, take one’s own questions back, erase one person, or count what waits, and tell nothing of what was said', async () => {
  const functions = await world.rows<{ name: string; result: string; path: string }>(
    `select proname as name, pg_get_function_result(oid) as result, array_to_string(proconfig, ',') as path
     from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
  );
  const indexed =
    'search_path=pg_catalog,plan_cache_mode=force_generic_plan,enable_seqscan=off,enable_hashjoin=off,enable_mergejoin=off';
  const cancelled = 'TABLE(help_request_id uuid, code text, team_id uuid, area_id uuid)';
  expect(functions).toEqual([
    {
      name: 'announcement_addressees',
      path: 'search_path=public, pg_temp',
      result:
        'TABLE(resident_id uuid, oa_user_id text, erased boolean, consented boolean, muted boolean, last_act_ms double precision)',
    },
    {
      name: 'area_beginnings',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(area_id uuid, day date)',
    },
    {
      name: 'area_week_totals',
      path: 'search_path=public, pg_temp',
      result:
        'TABLE(area_id uuid, week date, opened bigint, resolved bigint, answered bigint, answer_minutes bigint, visits bigint, reads bigint)',
    },
    {
      name: 'confidants_to_tell',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(help_request_id uuid, official_account_id uuid, confidant text)',
    },
    { name: 'copy_attachments', path: 'search_path=public, pg_temp', result: 'void' },
    {
      name: 'count_announcement_audience',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(channel text, reason text, recipients bigint, cost_vnd bigint)',
    },
    {
      name: 'count_failed_events',
      path: 'search_path=public, pg_temp',
      result: 'bigint',
    },
    { name: 'count_frozen_recipients', path: 'search_path=public, pg_temp', result: 'trigger' },
    { name: 'count_missed_search', path: 'search_path=public, pg_temp', result: 'void' },
    {
      name: 'count_own_traces',
      result: 'TABLE(sessions bigint, deliveries bigint)',
      path: 'search_path=public, pg_temp',
    },
    { name: 'count_recipients', path: 'search_path=public, pg_temp', result: 'trigger' },
    { name: 'count_refused_offer', path: 'search_path=public, pg_temp', result: 'void' },
    {
      name: 'count_scan',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(kind text, area_id uuid, is_village boolean, tutorial_id text, oa_id text)',
    },
    { name: 'count_tip_use', path: 'search_path=public, pg_temp', result: 'void' },
    { name: 'count_unlisted_recipients', path: 'search_path=public, pg_temp', result: 'bigint' },
    {
      name: 'doubted_tips',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(tip_id uuid)',
    },
    { name: 'drop_exported_files', path: 'search_path=public, pg_temp', result: 'void' },
    {
      name: 'due_announcements',
      result: 'TABLE(id uuid, area_path ltree)',
      path: 'search_path=public, pg_temp',
    },
    {
      name: 'due_clock_steps',
      result: 'TABLE(id bigint, help_request_id uuid, official_account_id uuid, kind text)',
      path: 'search_path=public, pg_temp',
    },
    { name: 'end_dead_batches', result: 'void', path: 'search_path=public, pg_temp' },
    { name: 'end_overtaken_reminders', path: 'search_path=public, pg_temp', result: 'void' },
    { name: 'end_session', result: 'void', path: 'search_path=public, pg_temp' },
    { name: 'end_sessions_like', result: 'void', path: 'search_path=public, pg_temp' },
    { name: 'end_stray_recipients', path: 'search_path=public, pg_temp', result: 'bigint' },
    {
      name: 'ended_bursts',
      result: 'TABLE(conversation_key text, resident_id uuid, official_account_id uuid)',
      path: 'search_path=public, pg_temp',
    },
    { name: 'enqueue_job', result: 'void', path: indexed },
    { name: 'enqueue_jobs', result: 'void', path: indexed },
    { name: 'erase_asked_resident', result: cancelled, path: 'search_path=public, pg_temp' },
    { name: 'erase_own_resident', result: cancelled, path: 'search_path=public, pg_temp' },
    { name: 'erase_withdrawn_resident', result: cancelled, path: 'search_path=public, pg_temp' },
    {
      name: 'find_asked_grant',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(id uuid, official_account_id uuid, area_path ltree)',
    },
    {
      name: 'find_session',
      result:
        'TABLE(resident_id uuid, official_account_id uuid, created_at timestamp with time zone)',
      path: 'search_path=public, pg_temp',
    },
    {
      name: 'find_staff',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(officer_id uuid, member_id uuid, official_account_id uuid, oa_user_id text)',
    },
    {
      name: 'find_withdrawn_residents',
      result: 'TABLE(resident_id uuid, official_account_id uuid)',
      path: 'search_path=public, pg_temp',
    },
    { name: 'forget_asked_words', path: 'search_path=public, pg_temp', result: 'void' },
    { name: 'forget_long_tasks', path: 'search_path=public, pg_temp', result: 'void' },
    {
      name: 'forget_past_keeping',
      path: 'search_path=public, pg_temp,plan_cache_mode=force_custom_plan',
      result: 'integer',
    },
    { name: 'freeze_announcement', path: 'search_path=public, pg_temp', result: 'bigint' },
    { name: 'is_private_request', path: 'search_path=public, pg_temp', result: 'boolean' },
    { name: 'last_migration', path: 'search_path=public, pg_temp', result: 'bigint' },
    { name: 'merge_village', path: 'search_path=public, pg_temp', result: 'boolean' },
    {
      name: 'open_long_tasks',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(id uuid, area_path ltree)',
    },
    {
      name: 'operator_numbers',
      path: 'search_path=public, pg_temp,enable_seqscan=off',
      result: 'TABLE(metric text, oa uuid, value double precision)',
    },
    { name: 'pass_by_whom_a_batch_holds', path: 'search_path=public, pg_temp', result: 'trigger' },
    {
      name: 'published_tutorial_picture',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(content_type text, bytes bytea)',
    },
    { name: 'refuse_ended_area', path: 'search_path=public, pg_temp', result: 'trigger' },
    { name: 'refuse_erased_asker', path: 'search_path=public, pg_temp', result: 'trigger' },
    { name: 'refuse_taken_staff_code', path: 'search_path=public, pg_temp', result: 'trigger' },
    { name: 'remember_erased_person', path: 'search_path=public, pg_temp', result: 'trigger' },
    {
      name: 'running_announcements',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(announcement_id uuid, official_account_id uuid, area_path ltree)',
    },
    { name: 'take_officer_invitation', path: 'search_path=public, pg_temp', result: 'uuid' },
    {
      name: 'taken_codes',
      path: 'search_path=public, pg_temp',
      result: 'TABLE(taken_by text, code text)',
    },
    { name: 'unshare_questions', result: 'void', path: 'search_path=public, pg_temp' },
    { name: 'was_erased_since', path: 'search_path=public, pg_temp', result: 'boolean' },
  ]);
  expect(
    await world.rows(
      `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
       and has_function_privilege('canh_tay_so_jobs', oid, 'execute')`,
    ),
  ).toEqual([]);
});

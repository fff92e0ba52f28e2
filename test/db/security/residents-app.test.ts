import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import { openWorld, type World } from '#test/support/world.ts';
import {
  asResident,
  type Home,
  inArea,
  inQueue,
  notAllowed,
  peopleTwoCommunes,
  refusal,
  runAs,
  type TwoCommunes,
} from './two-communes.ts';

let world: World;
let people: TwoCommunes;

const requestOf = async (home: Home): Promise<string> => {
  const query = 'select id from help_requests where resident_id = $1';
  const [row] = await world.rows<{ id: string }>(query, [home.resident.id]);
  return row?.id ?? '';
};
const historyOf = async (helpRequestId: string): Promise<string> => {
  const query = 'select id from help_request_history where help_request_id = $1 order by id';
  return (await world.rows<{ id: string }>(query, [helpRequestId]))[0]?.id ?? '';
};

const upload = (home: Home, area = home.village.id) =>
  `insert into attachments (id, uploaded_by, area_id, kind, content_type, size_bytes, bytes, idempotency_key, created_at)
   values (gen_random_uuid(), '${home.resident.id}', '${area}', 'photo', 'image/jpeg', 2, '\\xffd8', gen_random_uuid(), now())`;

/** What every home has of each table, written by the owner. */
async function fill(home: Home): Promise<void> {
  const { resident, village, commune } = home;
  const request = await requestOf(home);
  await world.rows(upload(home));
  await world.rows(
    `insert into attachments (id, uploaded_by, area_id, kind, content_type, size_bytes, bytes, idempotency_key, created_at,
       help_request_id, history_id)
     values (gen_random_uuid(), $1, $2, 'photo', 'image/jpeg', 2, '\\xffd8', 'sent', now(), $3, $4)`,
    [resident.id, village.id, request, await historyOf(request)],
  );
  await world.rows(
    `insert into consents (id, resident_id, purpose, text_version, given_at)
     values (gen_random_uuid(), $1, 'helping', '2026-11b', now())`,
    [resident.id],
  );
  await world.rows(
    `insert into household_members (id, resident_id, name, created_at) values (gen_random_uuid(), $1, 'Bà nội', now())`,
    [resident.id],
  );
  await world.rows(
    `insert into tutorial_progress (resident_id, tutorial_id, step, updated_at) values ($1, 'x', 1, now())`,
    [resident.id],
  );
  await world.rows(
    `insert into tutorial_votes (resident_id, tutorial_id, area_id, is_useful, voted_at) values ($1, 'x', $2, true, now())`,
    [resident.id, village.id],
  );
  await world.rows(
    `insert into tutorial_uses (area_id, month, tutorial_id, uses) values ($1, '2026-03-01', 'x', 1)`,
    [village.id],
  );
  await world.rows(
    `insert into tips (id, area_id, help_request_id, text, published_at) values (gen_random_uuid(), $1, $2, 'x', now())`,
    [village.id, request],
  );
  const [announced] = await world.rows<{ id: string }>(
    `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, published_at, idempotency_key)
     values (gen_random_uuid(), $1, 'sent', 'x', 'x', '{inbox}', $2, now(), now(), gen_random_uuid()) returning id`,
    [commune.id, commune.officer.id],
  );
  await world.rows('insert into announcement_areas (announcement_id, area_id) values ($1, $2)', [
    announced?.id,
    village.id,
  ]);
  await world.rows(
    'insert into announcement_reads (announcement_id, resident_id, read_at) values ($1, $2, now())',
    [announced?.id, resident.id],
  );
}

beforeAll(async () => {
  world = await openWorld();
  people = await peopleTwoCommunes(world);
  for (const home of [people.che, people.thon3, people.faraway]) await fill(home);
});
afterAll(() => world.close());

/** Whose rows are seen, by the names of the homes. */
async function seen(role: 'web' | 'worker', scope: Scope, table: string, column: string) {
  const query = `select distinct ${column} as id from ${table}`;
  const { rows } = await runAs<{ id: string }>(world[role], scope, query);
  const owners = new Map<string, string>();
  for (const [name, { resident, village, commune }] of Object.entries(people)) {
    for (const id of [resident.id, village.id]) owners.set(id, name);
    if (!owners.has(commune.id)) owners.set(commune.id, `commune of ${name}`);
  }
  return rows.map(({ id }) => owners.get(id) ?? 'unknown').sort();
}

const eyes: Record<string, () => Scope> = {
  resident: () => asResident(people.che),
  village: () => inArea(people.che.village.path),
  commune: () => people.che.commune.scope,
  queue: () => inQueue,
};

describe('the web role reads', () => {
  test.each<[table: string, column: string, seenBy: Record<string, string[]>]>([
    ['consents', 'resident_id', { resident: ['che'], village: ['che'], commune: ['che', 'thon3'] }],
    ['household_members', 'resident_id', { resident: ['che'] }],
    ['tutorial_progress', 'resident_id', { resident: ['che'] }],
    [
      'tutorial_votes',
      'resident_id',
      { resident: ['che'], village: ['che'], commune: ['che', 'thon3'] },
    ],
    [
      'tutorial_uses',
      'area_id',
      { resident: ['che', 'thon3'], village: ['che'], commune: ['che', 'thon3'] },
    ],
    [
      'tips',
      'area_id',
      { resident: ['che', 'thon3'], village: ['che'], commune: ['che', 'thon3'] },
    ],
    [
      'announcements',
      'area_id',
      { resident: ['commune of che'], village: [], commune: ['commune of che'] },
    ],
    ['announcement_areas', 'area_id', { resident: ['che', 'thon3'], commune: ['che', 'thon3'] }],
    ['announcement_reads', 'resident_id', { resident: ['che'], commune: ['che', 'thon3'] }],
    [
      'attachments',
      'uploaded_by',
      { resident: ['che'], village: ['che'], commune: ['che', 'thon3'] },
    ],
  ])('%s with each pair of eyes as it should', async (table, column, seenBy) => {
    for (const [name, scope] of Object.entries(eyes)) {
      expect(await seen('web', scope(), table, column), name).toEqual(seenBy[name] ?? []);
    }
  });
});

describe('the web role writes', () => {
  const own = () => asResident(people.che);
  const others = () => [people.thon3, people.faraway];

  test('agreements, progress, votes and household of the resident who acts, and of nobody else', async () => {
    const rows = (home: Home) => [
      `insert into consents (id, resident_id, purpose, text_version, given_at)
       values (gen_random_uuid(), '${home.resident.id}', 'learning', '2026-11b', now())`,
      `insert into household_members (id, resident_id, name, created_at)
       values (gen_random_uuid(), '${home.resident.id}', 'x', now())`,
      `insert into tutorial_progress (resident_id, tutorial_id, step, updated_at)
       values ('${home.resident.id}', 'y', 1, now())`,
      `insert into tutorial_votes (resident_id, tutorial_id, area_id, is_useful, voted_at)
       values ('${home.resident.id}', 'y', '${home.village.id}', true, now())`,
    ];
    for (const statement of rows(people.che)) {
      expect(await refusal(runAs(world.web, own(), statement)), statement).toBeUndefined();
      const byStaff = await refusal(runAs(world.web, people.che.commune.scope, statement));
      expect(byStaff, statement).toBe(notAllowed);
    }
    for (const home of others()) {
      for (const statement of rows(home)) {
        expect(await refusal(runAs(world.web, own(), statement)), statement).toBe(notAllowed);
      }
    }
  });

  test.each([
    `update consents set withdrawn_at = now()`,
    `update household_members set name = 'x'`,
    `delete from household_members`,
    `update tutorial_progress set step = 2`,
    `update tutorial_votes set is_useful = false`,
  ])('no row of anybody else: %s', async (statement) => {
    expect((await runAs(world.web, own(), statement)).count).toBe(1);
    expect((await runAs(world.web, people.che.commune.scope, statement)).count).toBe(0);
  });

  test('no agreement anew: who agreed to what, and when, stays as it was', async () => {
    for (const change of [
      `purpose = 'learning'`,
      `text_version = 'x'`,
      'given_at = now()',
      `resident_id = '${people.thon3.resident.id}'`,
    ]) {
      const statement = `update consents set ${change}`;
      expect(await refusal(runAs(world.web, own(), statement)), change).toBe(notAllowed);
    }
    expect(await refusal(runAs(world.web, own(), 'delete from consents'))).toBe(notAllowed);
  });

  test('uploads of the resident who acts, into their own commune', async () => {
    expect(await refusal(runAs(world.web, own(), upload(people.che)))).toBeUndefined();
    for (const statement of [
      upload(people.thon3),
      upload(people.faraway),
      upload(people.che, people.faraway.village.id),
    ]) {
      expect(await refusal(runAs(world.web, own(), statement))).toBe(notAllowed);
    }
  });

  test('no bytes anew, and nothing that was sent is moved or taken back', async () => {
    for (const change of [`bytes = '\\x00'`, `uploaded_by = '${people.thon3.resident.id}'`]) {
      const statement = `update attachments set ${change}`;
      expect(await refusal(runAs(world.web, own(), statement)), change).toBe(notAllowed);
    }
    const request = await requestOf(people.che);
    const moved = `update attachments set help_request_id = '${request}', history_id = ${await historyOf(request)}`;
    expect((await runAs(world.web, own(), moved)).count).toBe(1);
    expect((await runAs(world.web, own(), 'delete from attachments')).count).toBe(1);
    expect(
      (await runAs(world.web, people.che.commune.scope, 'delete from attachments')).count,
    ).toBe(0);
  });

  test('no upload into a request, or under a line, that the sender does not see', async () => {
    const [mine, theirs] = [await requestOf(people.che), await requestOf(people.thon3)];
    for (const [request, line] of [
      [theirs, await historyOf(theirs)],
      [mine, await historyOf(theirs)],
    ]) {
      const statement = `update attachments set help_request_id = '${request}', history_id = ${line}`;
      expect(await refusal(runAs(world.web, own(), statement))).toBe(notAllowed);
    }
  });

  test('announcements and tips of its own commune’s staff alone', async () => {
    const announce = (home: Home, area = home.commune.id) =>
      `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, idempotency_key)
       values (gen_random_uuid(), '${area}', 'draft', 'x', 'x', '{inbox}', '${home.commune.officer.id}', now(), gen_random_uuid())`;
    const staff = people.che.commune.scope;
    expect(await refusal(runAs(world.web, staff, announce(people.che)))).toBeUndefined();
    for (const [scope, statement] of [
      [own(), announce(people.che)],
      [inArea(people.che.village.path), announce(people.che)],
      [staff, announce(people.faraway)],
      [staff, announce(people.faraway, people.che.commune.id)],
      [staff, announce(people.che, people.faraway.commune.id)],
    ] as const) {
      expect(await refusal(runAs(world.web, scope, statement)), statement).toBe(notAllowed);
    }
    await world.rows('delete from tips');
    const tip = async (home: Home) =>
      `insert into tips (id, area_id, help_request_id, text, published_at)
       values (gen_random_uuid(), '${home.village.id}', '${await requestOf(home)}', 'x', now())`;
    expect(await refusal(runAs(world.web, staff, await tip(people.thon3)))).toBeUndefined();
    expect(await refusal(runAs(world.web, own(), await tip(people.che)))).toBe(notAllowed);
    expect(await refusal(runAs(world.web, staff, await tip(people.faraway)))).toBe(notAllowed);
  });
});

describe('the worker role', () => {
  test('forgets uploads that were not sent, without looking at any', async () => {
    const unsent = 'delete from attachments where help_request_id is null';
    expect((await runAs(world.worker, inQueue, unsent)).count).toBe(3);
    const sent = 'delete from attachments where help_request_id is not null';
    expect((await runAs(world.worker, people.che.commune.scope, sent)).count).toBe(0);
    for (const column of ['bytes', 'content_type', 'idempotency_key', '*']) {
      const statement = `select ${column} from attachments`;
      expect(await refusal(runAs(world.worker, people.che.commune.scope, statement))).toBe(
        notAllowed,
      );
    }
  });

  test('counts what goes with requests in its area, and knows who agreed there', async () => {
    const { scope } = people.che.commune;
    const counted = await runAs(
      world.worker,
      scope,
      'select kind, uploaded_by from attachments where help_request_id is not null',
    );
    expect(counted.count).toBe(2);
    expect(await seen('worker', scope, 'consents', 'resident_id')).toEqual(['che', 'thon3']);
    expect(await seen('worker', inQueue, 'consents', 'resident_id')).toEqual([]);
  });

  test('has no business with households, progress or votes', async () => {
    for (const table of ['household_members', 'tutorial_progress', 'tutorial_votes']) {
      const statement = `select 1 from ${table}`;
      expect(await refusal(runAs(world.worker, people.che.commune.scope, statement)), table).toBe(
        notAllowed,
      );
    }
    const agree = `insert into consents (id, resident_id, purpose, text_version, given_at)
      values (gen_random_uuid(), '${people.che.resident.id}', 'helping', '2026-11b', now())`;
    expect(await refusal(runAs(world.worker, people.che.commune.scope, agree))).toBe(notAllowed);
  });
});

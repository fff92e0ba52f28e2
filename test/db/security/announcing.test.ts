import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepDraft } from '#bot/announcements/keep-draft.ts';
import { markAnnouncementRead } from '#bot/announcements/read-announcements.ts';
import { submitAnnouncement } from '#bot/announcements/submit-announcement.ts';
import type { Scope } from '#bot/db/database.ts';
import { publishTip } from '#bot/help-requests/publish-tip.ts';
import { keepProgress } from '#bot/tutorials/keep-progress.ts';
import { voteOnTutorial } from '#bot/tutorials/vote-on-tutorial.ts';
import { announcerOf, draftFor } from '#test/support/announce.ts';
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

/** A check or a trigger of the database said no. */
const againstTheRules = '23514';

beforeAll(async () => {
  world = await openWorld();
  people = await peopleTwoCommunes(world);
  for (const home of [people.che, people.thon3, people.faraway]) await fill(home);
});
afterAll(() => world.close());

/** An announcement that was read, a tip, progress, a use and a vote. */
async function fill({ commune, village, resident }: Home): Promise<void> {
  const id = world.newId();
  const announcer = announcerOf(commune);
  await world.work(
    commune.scope,
    async (work) => {
      await keepDraft(work, announcer, id, draftFor(village));
      await submitAnnouncement(work, announcer, id, { revision: 1 });
    },
    world.web,
  );
  const [request] = await world.rows<{ id: string }>(
    `update help_requests set state = 'answered', first_answered_at = now() where resident_id = $1 returning id`,
    [resident.id],
  );
  await world.work(
    commune.scope,
    (work) => publishTip(work, request?.id ?? '', { text: 'Mẹo', question: null }),
    world.web,
  );
  const scope: Scope = { kind: 'resident', residentId: resident.id, communePath: commune.path };
  await world.work(
    scope,
    async (work) => {
      await markAnnouncementRead(work, resident.id, id);
      await keepProgress(work, resident, 'vneid-install', { step: 1, isFinished: false });
      await voteOnTutorial(work, resident, 'vneid-install', { isUseful: true });
    },
    world.web,
  );
}

const seen = async (scope: Scope, table: string) =>
  (await runAs(world.web, scope, `select from ${table}`)).count;
const refused = (scope: Scope, statement: string, values: unknown[] = []) =>
  refusal(runAs(world.web, scope, statement, values));

describe('what is public in a commune', () => {
  test.each([
    ['announcements', 2],
    ['announcement_areas', 2],
    ['tips', 2],
    ['tutorial_uses', 2],
  ])('%s are read there alone', async (table, inCommune) => {
    expect(await seen(people.che.commune.scope, table)).toBe(inCommune);
    expect(await seen(asResident(people.che), table)).toBe(inCommune);
    expect(await seen(people.faraway.commune.scope, table)).toBe(1);
    expect(await seen(inQueue, table)).toBe(0);
  });

  test.each([
    ['tutorial_progress', 0],
    ['tutorial_votes', 2],
    ['announcement_reads', 2],
  ])('%s are each resident’s own, and %i are seen by their commune', async (table, byStaff) => {
    expect(await seen(asResident(people.che), table)).toBe(1);
    expect(await seen(people.che.commune.scope, table)).toBe(byStaff);
    expect(await seen(inQueue, table)).toBe(0);
  });
});

describe('an announcement', () => {
  const write = `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, idempotency_key)
    values (gen_random_uuid(), $1, 'draft', 'x', 'x', '{inbox}', $2, now(), gen_random_uuid())`;

  test('is written by staff for their own commune, in their own name', async () => {
    const { che, faraway } = people;
    const own = [che.commune.id, che.commune.officer.id];
    expect(await refused(che.commune.scope, write, own)).toBeUndefined();
    const wrong: [Scope, string[]][] = [
      [che.commune.scope, [faraway.commune.id, faraway.commune.officer.id]],
      [che.commune.scope, [che.commune.id, faraway.commune.officer.id]],
      [che.commune.scope, [che.commune.id, che.commune.supervisor.id]],
      [inArea(che.village.path), own],
      [asResident(che), own],
      [inQueue, own],
    ];
    for (const [scope, values] of wrong) {
      expect(await refused(scope, write, values)).toBe(notAllowed);
    }
  });

  test('is meant for areas of its own commune', async () => {
    const { che, faraway } = people;
    const mean = `insert into announcement_areas select a.id, $1 from announcements a
      where a.state = $3 and a.area_id = $2 limit 1`;
    const thon13 = che.commune.thon13.id;
    await world.rows(write, [che.commune.id, che.commune.officer.id]);
    const draft = [thon13, che.commune.id, 'draft'];
    expect(await refused(che.commune.scope, mean, draft)).toBeUndefined();
    expect(await refused(che.commune.scope, mean, [thon13, che.commune.id, 'sent'])).toBe(
      notAllowed,
    );
    for (const [scope, areaId] of [
      [che.commune.scope, faraway.village.id],
      [asResident(che), thon13],
    ] as const) {
      const values = [areaId, che.commune.id, 'draft'];
      // A resident sees no draft, and so has nothing to add to.
      expect(await refused(scope, mean, values)).toBe(
        scope.kind === 'area' ? notAllowed : undefined,
      );
    }
  });

  test('is withdrawn by its own staff alone, and once it was submitted neither rewritten nor removed', async () => {
    await world.rows(
      `delete from announcement_areas where announcement_id in (select id from announcements where state = 'draft')`,
    );
    await world.rows(`delete from announcements where state = 'draft'`);
    const { che, faraway } = people;
    const withdraw = 'update announcements set withdrawn_at = now()';
    expect((await runAs(world.web, che.commune.scope, withdraw)).count).toBe(2);
    expect((await runAs(world.web, faraway.commune.scope, withdraw)).count).toBe(1);
    for (const scope of [asResident(che), inArea(che.village.path), inQueue]) {
      expect((await runAs(world.web, scope, withdraw)).count).toBe(0);
    }
    for (const statement of [
      `update announcement_areas set area_id = area_id`,
      `update announcement_reads set read_at = now()`,
      'delete from announcement_reads',
    ]) {
      expect(await refused(che.commune.scope, statement)).toBe(notAllowed);
    }
    for (const change of [
      `body = 'y'`,
      `channels = '{article}'`,
      'expires_at = now()',
      'officer_id = null',
      'frozen_at = null',
      'published_at = now()',
      `state = 'draft'`,
      `state = 'scheduled'`,
    ]) {
      const statement = `update announcements set ${change}`;
      expect(await refused(che.commune.scope, statement), change).toBe(againstTheRules);
    }
    for (const table of ['announcements', 'announcement_areas']) {
      expect((await runAs(world.web, che.commune.scope, `delete from ${table}`)).count).toBe(0);
    }
  });

  test('has files that come from its own staff while it is a draft, and are read where it is read', async () => {
    const { che, faraway } = people;
    const add = (state: string) => `insert into announcement_files
        (id, announcement_id, kind, name, content_type, size_bytes, bytes, created_at, idempotency_key)
      select gen_random_uuid(), id, 'picture', 'a', 'image/jpeg', 1, 'x', now(), gen_random_uuid()
      from announcements where state = '${state}' and area_id = $1 limit 1`;
    const own = [che.commune.id];
    await world.rows(write, [che.commune.id, che.commune.officer.id]);
    expect(await refused(che.commune.scope, add('draft'), own)).toBeUndefined();
    expect(await refused(che.commune.scope, add('sent'), own)).toBe(notAllowed);
    expect(await refused(asResident(che), add('sent'), own)).toBe(notAllowed);
    await world.rows(add('draft'), own);
    await world.rows(add('sent'), own);
    expect(await seen(che.commune.scope, 'announcement_files')).toBe(2);
    expect(await seen(asResident(che), 'announcement_files')).toBe(1);
    for (const scope of [
      faraway.commune.scope,
      asResident(faraway),
      inArea(che.village.path),
      inQueue,
    ]) {
      expect(await seen(scope, 'announcement_files')).toBe(0);
    }
    const dropped = await runAs(world.web, che.commune.scope, 'delete from announcement_files');
    expect(dropped.count).toBe(1);
    const rewrite = `update announcement_files set name = 'x'`;
    expect(await refused(che.commune.scope, rewrite)).toBe(notAllowed);
  });

  test('that is urgent, or costs money, does not leave without a second person', async () => {
    const { che } = people;
    for (const kind of ['is_urgent = true', `channels = '{article}'`, `channels = '{template}'`]) {
      const statement = `update announcements set ${kind}, state = 'scheduled' where state = 'draft'`;
      expect(await refused(che.commune.scope, statement), kind).toBe(againstTheRules);
    }
  });

  test('and its templates and quiet hours are decided by the desk of their own area alone', async () => {
    const { che, faraway } = people;
    const template = `insert into announcement_templates (id, area_id, name, title, body, created_by)
      values (gen_random_uuid(), $1, 'x', 'x', 'x', $2)`;
    const quiet =
      'insert into quiet_hours (area_id, from_minute, to_minute) values ($1, 1260, 360)';
    const own = [che.commune.id, che.commune.officer.id];
    expect(await refused(che.commune.scope, template, own)).toBeUndefined();
    expect(await refused(che.commune.scope, quiet, [che.village.id])).toBeUndefined();
    for (const scope of [faraway.commune.scope, asResident(che), inQueue]) {
      expect(await refused(scope, template, own)).toBe(notAllowed);
      expect(await refused(scope, quiet, [che.village.id])).toBe(notAllowed);
    }
    expect(
      await refused(che.commune.scope, template, [che.commune.id, faraway.commune.officer.id]),
    ).toBe(notAllowed);
  });

  test('is read in nobody else’s name, nor in another commune', async () => {
    const { che, thon3, faraway } = people;
    const read = `insert into announcement_reads
      select id, $1, now() from announcements limit 1`;
    expect(await refused(asResident(che), read, [thon3.resident.id])).toBe(notAllowed);
    expect(await refused(che.commune.scope, read, [che.resident.id])).toBe(notAllowed);
    const [announced] = await world.rows<{ id: string }>(
      'select id from announcements where area_id = $1',
      [faraway.commune.id],
    );
    const elsewhere = `insert into announcement_reads values ($1, $2, now())`;
    const values = [announced?.id, che.resident.id];
    expect(await refused(asResident(che), elsewhere, values)).toBe(notAllowed);
  });
});

describe('a tip', () => {
  test('gets other words from its own staff alone', async () => {
    const rewrite = `update tips set text = 'x', question = 'x', published_at = now()`;
    expect((await runAs(world.web, people.che.commune.scope, rewrite)).count).toBe(2);
    expect((await runAs(world.web, people.faraway.commune.scope, rewrite)).count).toBe(1);
    expect((await runAs(world.web, inQueue, rewrite)).count).toBe(0);
    expect((await runAs(world.web, asResident(people.che), rewrite)).count).toBe(0);
    for (const statement of ['update tips set area_id = area_id', 'delete from tips']) {
      expect(await refused(people.che.commune.scope, statement)).toBe(notAllowed);
    }
  });

  test('loses its question at the word of whoever asked, and of no other resident', async () => {
    const unshare = (scope: Scope) =>
      world.web.transaction(scope, (tx) => tx.execute(sql`select unshare_questions()`));
    const shared = () =>
      world.rows(
        `select r.resident_id from tips t join help_requests r on r.id = t.help_request_id
         where t.question is not null and r.resident_id = any($1)`,
        [[people.che.resident.id, people.thon3.resident.id]],
      );
    await world.rows(`update tips set question = 'x'`);
    expect(await shared()).toHaveLength(2);
    await unshare(asResident(people.che));
    expect(await shared()).toEqual([{ resident_id: people.thon3.resident.id }]);
    await unshare(inQueue);
    expect(await shared()).toHaveLength(1);
    expect(
      await refusal(runAs(world.worker, asResident(people.thon3), 'select unshare_questions()')),
    ).toBe(notAllowed);
  });

  test('is made of no request that its publisher does not see', async () => {
    const [request] = await world.rows<{ id: string; area_id: string }>(
      'select id, area_id from help_requests where resident_id = $1',
      [people.faraway.resident.id],
    );
    const publish = `insert into tips (id, area_id, help_request_id, text, published_at)
      values (gen_random_uuid(), $1, $2, 'x', now())`;
    const { che } = people;
    for (const areaId of [request?.area_id, che.village.id]) {
      for (const scope of [che.commune.scope, asResident(che), inQueue]) {
        expect(await refused(scope, publish, [areaId, request?.id])).toBe(notAllowed);
      }
    }
  });
});

describe('the use of tutorials', () => {
  test('is counted in the reader’s own commune alone', async () => {
    const count = `insert into tutorial_uses values ($1, '2026-05-01', 'zalo-basics', 1)`;
    const { che, faraway } = people;
    expect(await refused(asResident(che), count, [che.village.id])).toBeUndefined();
    expect(await refused(asResident(che), count, [faraway.village.id])).toBe(notAllowed);
    expect(await refused(inQueue, count, [che.village.id])).toBe(notAllowed);
  });

  test('and the word on it is written in nobody else’s name', async () => {
    const { che, thon3, faraway } = people;
    const progress = `insert into tutorial_progress values ($1, 'zalo-basics', 1, false, now())`;
    const vote = `insert into tutorial_votes values ($1, 'zalo-basics', $2, true, null, now())`;
    expect(await refused(asResident(che), progress, [thon3.resident.id])).toBe(notAllowed);
    for (const [whose, areaId] of [
      [thon3.resident.id, che.village.id],
      [che.resident.id, faraway.village.id],
    ]) {
      expect(await refused(asResident(che), vote, [whose, areaId])).toBe(notAllowed);
    }
    for (const table of ['tutorial_progress', 'tutorial_votes']) {
      const change = `update ${table} set tutorial_id = tutorial_id`;
      expect((await runAs(world.web, asResident(che), change)).count).toBe(1);
      expect((await runAs(world.web, che.commune.scope, change)).count).toBe(0);
    }
  });
});

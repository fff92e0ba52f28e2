import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#bot/lib/clock.ts';
import { forgetAtNight, forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import { keepingRules } from '#bot/retention/keeping-rules.ts';
import { lastingWords } from '#bot/retention/lasting-words.ts';
import { dayGraceMs, isNight } from '#bot/retention/night-rules.ts';
import { marker } from '#test/db/erasure/scene.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';
import { fillsEverything } from './kept-words-scene.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const deps = () => ({ db: world.worker, clock: world.clock });
const forget = async () => (await forgetAtOnce(deps())) + (await forgetAtNight(deps()));
const tableOf = (place: string) => place.split('.')[0] ?? '';

/** Moves the clock to a night. */
function untilNight() {
  while (!isNight(world.clock.now())) world.clock.advance(hour);
}

/** What is counted, exported or signed, and may not change with time. */
const sums = async () => ({
  weeks: await world.rows(`select * from area_week_totals('2026-01-05', 400) order by 1, 2`),
  rows: await world.rows(
    `select (select count(*) from help_requests) as requests, (select count(*) from help_request_history) as history,
       (select count(*) from visits) as visits, (select count(*) from tutorial_votes) as votes, (select count(*) from tips) as tips,
       (select count(*) from outgoing_messages) as messages, (select count(*) from inbound_events) as events,
       (select count(*) from audit_entries) as audit, (select count(*) from data_requests) as asked, (select count(*) from households) as houses`,
  ),
  states: await world.rows(
    `select state, resident_word, code, updated_at from help_requests order by code, id`,
  ),
});

describe('words', () => {
  test('stay until their time is over, go in the night after it, and leave every sum as it was', async () => {
    untilNight();
    const tu = await fillsEverything(world, app, commune);
    const began = world.clock.now().getTime();
    const before = await sums();
    const places = async () => new Set((await findWords(world, marker)).map(String));
    const filled = await places();
    for (const rule of keepingRules) {
      for (const place of rule.where.filter((name) => name.includes('.'))) {
        const isText = !['inbound_events.masked'].includes(place);
        if (isText) expect(filled, place).toContain(place);
      }
    }
    const bounds = [...new Set(keepingRules.map(({ keptMs }) => keptMs))].sort((a, b) => a - b);
    for (const bound of bounds) {
      const due = keepingRules.filter(({ keptMs }) => keptMs === bound);
      const later = keepingRules
        .filter(({ keptMs }) => keptMs > bound)
        .flatMap(({ where }) => where);
      const gone = due.flatMap(({ where }) => where).filter((place) => !later.includes(place));
      world.clock.advance(began + bound - minute - world.clock.now().getTime());
      await forget();
      const still = await places();
      for (const place of gone.filter((name) => name.includes('.') && bound > 0)) {
        if (place !== 'inbound_events.masked')
          expect(still, `${place} before its time`).toContain(place);
      }
      world.clock.advance(2 * minute);
      await forget();
      const left = await places();
      for (const place of gone) {
        const there = [...left].filter((name) => name === place || tableOf(name) === place);
        expect(there, `${place} past its time`).toEqual([]);
      }
    }
    // What is somebody's own until they are erased, and public words with it.
    expect(new Set([...(await places())].map(tableOf))).toEqual(
      new Set(['household_members', 'residents', 'tips']),
    );
    expect(await forget()).toBe(0);
    expect(await sums()).toEqual(before);
    await world.rows(`select erase_resident_rows($1, now(), 'x', false)`, [tu.resident.id]);
    expect(await findWords(world, marker)).toEqual([]);
  });

  test('are forgotten once, by two workers at once and after one that died in the middle', async () => {
    untilNight();
    await fillsEverything(world, app, commune);
    world.clock.advance(2000 * 24 * hour);
    const dying = {
      ...world.worker,
      transaction: async () => {
        throw new Error('killed');
      },
    };
    let turns = 0;
    const killed = {
      ...deps(),
      db: {
        ...world.worker,
        transaction: ((scope, work) => {
          turns += 1;
          return (turns > 12 ? dying : world.worker).transaction(scope, work);
        }) as World['worker']['transaction'],
      },
    };
    await expect(forgetAtNight(killed)).rejects.toThrow('killed');
    await forgetAtOnce(deps());
    await Promise.all([forgetAtNight(deps()), forgetAtNight(deps())]);
    await forgetAtNight(deps());
    expect(new Set((await findWords(world, marker)).map(tableOf))).toEqual(
      new Set(['household_members', 'residents', 'tips']),
    );
  });

  test('wait for the night by day, unless two nights have left them', async () => {
    untilNight();
    while (isNight(world.clock.now())) world.clock.advance(hour);
    await fillsEverything(world, app, commune);
    const rule = keepingRules.find(({ kind }) => kind === 'chat');
    world.clock.advance((rule?.keptMs ?? 0) + hour);
    await forgetAtNight(deps());
    expect(await findWords(world, marker)).toContain('conversation_messages.text');
    world.clock.advance(dayGraceMs);
    expect(isNight(world.clock.now())).toBe(false);
    await forgetAtNight(deps());
    expect(await findWords(world, marker)).not.toContain('conversation_messages.text');
  });

  test('of an answered request that nobody closed go too, the way to whoever asked not before an appointment may be over', async () => {
    untilNight();
    const { answered } = await fillsEverything(world, app, commune);
    await world.rows(
      `update attachments set help_request_id = $1,
         history_id = (select min(id) from help_request_history where help_request_id = $1)`,
      [answered.id],
    );
    const past = async (days: number) => {
      world.clock.advance(days * 24 * hour);
      await forget();
      return world.rows(
        `select state, question like '%' || $2 || '%' as "isKept", contact_phone = $2 as "hasPhone", visit_place = $2 as "hasPlace",
           (select count(*)::int from attachments a where a.help_request_id = r.id) > 0 as "hasPhotos" from help_requests r where id = $1`,
        [answered.id, marker],
      );
    };
    const words = { state: 'answered', isKept: true };
    expect(await past(89)).toEqual([{ ...words, hasPhone: true, hasPlace: true, hasPhotos: true }]);
    const noWay = { hasPhone: null, hasPlace: null, hasPhotos: false };
    expect(await past(2)).toEqual([{ ...words, ...noWay }]);
    expect(await past(275)).toEqual([{ ...words, isKept: false, ...noWay }]);
  });

  test('of a visit stay as long as the request that caused it', async () => {
    untilNight();
    const { answered, solved } = await fillsEverything(world, app, commune);
    const { id } = answered;
    const noteOf = () => world.rows(`select note from visits where help_request_id = $1`, [id]);
    await world.rows(`update visits set help_request_id = $1 where help_request_id = $2`, [
      id,
      solved.id,
    ]);
    await world.rows(`update help_requests set state = 'open' where id = $1`, [id]);
    world.clock.advance(366 * 24 * hour);
    await forget();
    expect(await noteOf()).toEqual([{ note: marker }]);
    await world.rows(`update help_requests set state = 'answered', updated_at = $2 where id = $1`, [
      id,
      world.clock.now(),
    ]);
    world.clock.advance(364 * 24 * hour);
    await forget();
    expect(await noteOf()).toEqual([{ note: marker }]);
    world.clock.advance(2 * 24 * hour);
    await forget();
    expect(await noteOf()).toEqual([{ note: null }]);
  });

  test('of a message that perhaps left go without saying that it did not, and nobody looks for it', async () => {
    untilNight();
    await fillsEverything(world, app, commune);
    const [queued, unknown] = await world.rows<{ id: string }>(
      `select id from outgoing_messages where state = 'queued' order by id limit 2`,
    );
    for (const state of ['sending', 'unknown']) {
      await world.rows(`update outgoing_messages set state = $2 where id = $1`, [
        unknown?.id,
        state,
      ]);
    }
    world.clock.advance(91 * 24 * hour);
    await forget();
    const became = (id?: string) =>
      world.rows(
        `select state, failure_code as code, content->>'text' as text from outgoing_messages where id = $1`,
        [id],
      );
    expect(await became(queued?.id)).toMatchObject([{ state: 'expired', text: '' }]);
    expect(await became(unknown?.id)).toEqual([{ state: 'failed', code: 'lost', text: '' }]);
  });

  test('of every other kind are forgotten though one kind fails, and the failure is told', async () => {
    untilNight();
    await fillsEverything(world, app, commune);
    world.clock.advance(2000 * 24 * hour);
    await world.rows(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no: %', old.payload; end $$`,
    );
    await world.rows(
      `create trigger refuse before update on inbound_events for each row execute function refuse()`,
    );
    const lines: object[] = [];
    const error = (fields: object) => void lines.push(fields);
    const log = { info: error, warn: error, error };
    await forgetAtOnce(deps());
    await expect(forgetAtNight({ ...deps(), log })).rejects.toThrow();
    await world.rows(`drop function refuse cascade`);
    expect(lines).toEqual([{ kind: 'deliveries', error: expect.stringContaining('P0001') }]);
    expect(JSON.stringify(lines)).not.toContain(marker);
    expect(new Set((await findWords(world, marker)).map(tableOf))).toEqual(
      new Set(['household_members', 'inbound_events', 'residents', 'tips']),
    );
  });

  test('are let be by a machine whose clock is far from that of the database', async () => {
    untilNight();
    await fillsEverything(world, app, commune);
    const lines: string[] = [];
    const say = (_: object, sentence: string) => void lines.push(sentence);
    const log = { info: say, warn: say, error: say };
    const own = { db: world.worker, clock: systemClock, log };
    const before = (await findWords(world, marker)).map(String).sort();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2000 * 24 * hour });
    try {
      expect(await forgetAtOnce(own)).toBe(0);
      expect(await forgetAtNight(own)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    expect((await findWords(world, marker)).map(String).sort()).toEqual(before);
    expect(lines).toHaveLength(2);
  });

  test('said anew on a request that was emptied are kept for their own time', async () => {
    untilNight();
    const tu = await fillsEverything(world, app, commune);
    world.clock.advance(366 * 24 * hour);
    await forget();
    world.clock.advance(minute);
    await world.rows(
      `update help_requests set state = 'resolved', question = $2, updated_at = $3 where id = $1`,
      [tu.solved.id, marker, world.clock.now()],
    );
    world.clock.advance(364 * 24 * hour);
    await forget();
    expect(await findWords(world, marker)).toContain('help_requests.question');
    world.clock.advance(2 * 24 * hour);
    await forget();
    expect(await findWords(world, marker)).not.toContain('help_requests.question');
  });
});

test('every table in which a text can stand is bounded, or named with why it is not', async () => {
  const tables = await world.rows<{ name: string }>(
    `select distinct table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')`,
  );
  const bounded = new Set(keepingRules.flatMap(({ where }) => where.map(tableOf)));
  const named = new Set(Object.keys(lastingWords));
  const known = tables.map(({ name }) => name);
  expect(known.filter((name) => !bounded.has(name) && !named.has(name))).toEqual([]);
  expect([...bounded, ...named].filter((name) => !known.includes(name))).toEqual([]);
  expect([...named].filter((name) => bounded.has(name))).toEqual([]);
});

/** Tables that grow with a country's history. */
const large =
  /FROM (?:inbound_events|outgoing_messages|conversation_messages|help_requests|attachments|team_posts|visits|audit_entries|tutorial_votes|tutorial_progress|consents|data_requests|sessions) /;

test('what is past its time is found by an index, however much is kept', async () => {
  const [row] = await world.rows<{ source: string }>(
    `select prosrc as source from pg_proc where proname = 'forget_past_keeping'`,
  );
  const looks = [...(row?.source.matchAll(/SELECT [dr]\.[a-z_]+[^;]*?LIMIT most/g) ?? [])]
    .map(([look]) => look.replace(/forget_past_keeping\.before|(?<![.\w])before\b/g, 'now()'))
    .map((look) => look.replace('LIMIT most', 'LIMIT 500'))
    .filter((look) => large.test(look));
  expect(looks.length).toBeGreaterThan(13);
  await world.owner.transaction(async (tx) => {
    // Of a few rows all would be read.
    for (const way of ['seqscan', 'bitmapscan', 'sort']) {
      await tx.execute(sql.raw(`set local enable_${way} = off`));
    }
    for (const look of looks) {
      const { rows } = await tx.execute<{ 'QUERY PLAN': string }>(sql.raw(`explain ${look}`));
      const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
      expect(plan, look).toMatch(/Index Cond: \([^)]*<=? /);
    }
  });
});

test('the page of operations says what the table says', async () => {
  const days = (ms: number) => (ms === 0 ? 'not at all' : `${ms / 86_400_000} days`);
  const rows = keepingRules.map(({ what, where, keptMs, since, how, why }) => [
    what,
    where.map((place) => `\`${place}\``).join(', '),
    `${days(keptMs)} after ${since}`,
    how,
    why,
  ]);
  const page = await readFile('docs/operations/retention.md', 'utf8');
  const [, , ...written] = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  expect(written).toEqual(rows);
});

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '#bot/import/run-import.ts';
import { publishSamples } from '#bot/launch/publish-samples.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { hour } from '#test/support/world.ts';

let database: ClonedDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const monday = new Date('2026-03-02T01:00:00.000Z');
const counts = async () => {
  const { rows } = await client.query(
    `select (select count(*)::int from announcements) as announcements,
       (select count(*)::int from tips where question is not null) as tips,
       (select count(*)::int from help_requests) as requests,
       (select count(*)::int from residents) as residents,
       (select count(*)::int from outgoing_messages) as messages,
       (select sum(next_help_request_number - 1)::int from official_accounts) as codes,
       (select count(*)::int from announcements where withdrawn_at is not null) as withdrawn,
       (select count(*)::int from canned_answers where retired_at is null) as canned,
       (select count(*)::int from households) as households,
       (select count(*)::int from households where assigned_to is null) as unassigned,
       (select count(*)::int from visits) as visits,
       (select sum(target)::int from campaign_targets) as targets`,
  );
  return rows[0];
};
const nothing = {
  announcements: 0,
  tips: 0,
  requests: 0,
  residents: 0,
  messages: 0,
  codes: null,
  withdrawn: 0,
  canned: 0,
  households: 0,
  unassigned: 0,
  visits: 0,
  targets: null,
};
const once = {
  ...nothing,
  codes: 0,
  announcements: 3,
  tips: 1,
  requests: 1,
  residents: 1,
  canned: 12,
  households: 36,
  unassigned: 10,
  targets: 36,
};

test('where no sample commune is, nothing is published', async () => {
  await publishSamples(database.url, monday);
  expect(await counts()).toEqual(nothing);
});

test('the sample commune comes with announcements, a tip and houses to go to, once, and tells nobody of them', async () => {
  const environment = {
    DATABASE_URL: database.url,
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const silence = { say: () => {}, complain: () => {} };
  expect(await runImport(['test/fixtures/thanh-tam'], environment, silence)).toBe(0);
  await publishSamples(database.url, monday);
  expect(await counts()).toEqual(once);
  await client.query('update announcements set withdrawn_at = now() where event_place is null');
  await client.query('update tips set withdrawn_at = now()');
  await client.query('update canned_answers set retired_at = now()');
  await client.query('update households set assigned_to = null');
  await publishSamples(database.url, new Date(monday.getTime() + 48 * hour));
  expect(await counts()).toEqual({ ...once, withdrawn: 1, canned: 0, unassigned: 36 });
  const { rows } = await client.query('select from tips where withdrawn_at is null');
  expect(rows).toEqual([]);
});

test('the class is on the next Saturday evening, and the power is cut tomorrow morning', async () => {
  const { rows } = await client.query(
    `select event_starts_at as starts, expires_at as ends from announcements
     where event_place is not null order by event_starts_at`,
  );
  expect(rows).toEqual([
    { starts: new Date('2026-03-03T00:30:00Z'), ends: new Date('2026-03-03T17:00:00Z') },
    { starts: new Date('2026-03-07T12:30:00Z'), ends: new Date('2026-03-07T17:00:00Z') },
  ]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '#test/support/world.ts';
import {
  asResident,
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

beforeAll(async () => {
  world = await openWorld();
  people = await peopleTwoCommunes(world);
});
afterAll(() => world.close());

/** An update that would touch every row there is. */
const updates = [
  `update residents set display_name = 'x'`,
  `update conversations set question = 'x'`,
  `update conversation_messages set text = 'x'`,
  `update help_requests set question = 'x'`,
];

/** Copies a row of somebody far away, with a new id. */
const inserts = {
  residents: `insert into residents (id, official_account_id, area_id, created_at) values (gen_random_uuid(), $1, $2, now())`,
  conversations: `insert into conversations (resident_id, area_id, conversation_key)
    values ($3, $2, 'k' || gen_random_uuid())`,
  conversation_messages: `insert into conversation_messages (id, resident_id, area_id, message_id, text, attachments, sent_at)
    values (gen_random_uuid(), $3, $2, gen_random_uuid(), 'x', '[]', now())`,
  help_requests: `insert into help_requests
      (id, official_account_id, code, resident_id, area_id, team_id, source, question, state, opened_at, updated_at)
    values (gen_random_uuid(), $1, 'Z' || gen_random_uuid(), $3, $2, $4, 'chat', 'x', 'open', now(), now())`,
  team_posts: `insert into team_posts (id, team_id, area_id, text, dedupe_key, at)
    values (gen_random_uuid(), $4, $2, 'x', gen_random_uuid(), now())`,
};

describe.each(['web', 'worker'] as const)('the %s role', (role) => {
  test.each(updates)('changes rows of its own area alone: %s', async (statement) => {
    const changed = async (scope: Parameters<typeof runAs>[1]) =>
      (await runAs(world[role], scope, statement)).count;
    const inCommune = await changed(people.che.commune.scope);
    const inVillage = await changed(inArea(people.che.village.path));
    const own = await changed(asResident(people.che));
    expect(inVillage).toBeGreaterThan(0);
    expect(inCommune).toBe(2 * inVillage);
    expect(own).toBe(inVillage);
    expect(await changed(inQueue)).toBe(0);
  });

  test.each(Object.entries(inserts))(
    'puts no row of %s into another commune',
    async (table, statement) => {
      const { faraway, che } = people;
      const values = [
        faraway.commune.account.id,
        faraway.village.id,
        faraway.resident.id,
        faraway.commune.che.team.id,
      ];
      const used = values.slice(
        0,
        Math.max(...[...statement.matchAll(/\$(\d)/g)].map((m) => Number(m[1]))),
      );
      for (const scope of [che.commune.scope, asResident(che), inQueue]) {
        expect(await refusal(runAs(world[role], scope, fill(statement, used)))).toBe(notAllowed);
      }
      if (table === 'residents') {
        const own = fill(statement, [che.commune.account.id, che.village.id]);
        expect(await refusal(runAs(world[role], che.commune.scope, own))).toBeUndefined();
      }
    },
  );

  test('moves nobody out of its own area', async () => {
    for (const statement of [
      `update residents set area_id = '${people.faraway.village.id}'`,
      `update help_requests set area_id = '${people.faraway.village.id}'`,
      `update conversations set area_id = '${people.faraway.village.id}'`,
    ]) {
      expect(await refusal(runAs(world[role], people.che.commune.scope, statement))).toBe(
        notAllowed,
      );
    }
  });

  test('adds to the history of no request that it does not see', async () => {
    const [row] = await world.rows<{ id: string }>(
      'select id from help_requests where resident_id = $1',
      [people.faraway.resident.id],
    );
    const statement = `insert into help_request_history (help_request_id, at, kind, channel)
      values ('${row?.id}', now(), 'noted', 'system')`;
    for (const scope of [people.che.commune.scope, asResident(people.che), inQueue]) {
      expect(await refusal(runAs(world[role], scope, statement))).toBe(notAllowed);
    }
  });

  test.each([
    'residents',
    'conversations',
    'conversation_messages',
    'help_requests',
    'help_request_history',
    'team_posts',
    'members',
    'officers',
    'teams',
    'groups',
    'areas',
    'official_accounts',
    'inbound_events',
    'outgoing_messages',
    'send_rates',
  ])('deletes nothing from %s', async (table) => {
    for (const scope of [people.che.commune.scope, inQueue]) {
      expect(await refusal(runAs(world[role], scope, `delete from ${table}`))).toBe(notAllowed);
    }
  });

  test('rewrites no history', async () => {
    for (const statement of [
      `update help_request_history set text = 'x'`,
      `update help_request_history set member_id = null`,
      'truncate help_request_history',
    ]) {
      expect(await refusal(runAs(world[role], people.che.commune.scope, statement))).toBe(
        notAllowed,
      );
    }
  });

  test('takes nobody’s name off the directory of another commune', async () => {
    const statement = `update members set name = 'x'`;
    const { count } = await runAs(world[role], people.che.commune.scope, statement);
    expect(count).toBe(6);
  });
});

function fill(statement: string, values: string[]): string {
  return values.reduce(
    (filled, value, index) => filled.replaceAll(`$${index + 1}`, `'${value}'`),
    statement,
  );
}

describe('the web role', () => {
  test('puts events in and can neither read nor change them', async () => {
    const put = `insert into inbound_events (natural_key, event_name, conversation_key, happened_at, received_at, payload, state)
      values ('k', 'user_send_text', 'c', now(), now(), '{}', `;
    expect(await refusal(runAs(world.web, inQueue, `${put} 'pending')`))).toBeUndefined();
    for (const statement of [
      `${put} 'done')`,
      'select 1 from inbound_events',
      `update inbound_events set state = 'done'`,
    ]) {
      expect(await refusal(runAs(world.web, inQueue, statement))).toBe(notAllowed);
    }
  });

  test('puts messages in as queued and never changes one', async () => {
    const put = `insert into outgoing_messages
        (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content, dedupe_key, next_attempt_at, created_at, state)
      select gen_random_uuid(), official_account_id, area_id, lane, recipient_kind, recipient_id, '{}', gen_random_uuid(), now(), now(), `;
    const from = ` from outgoing_messages limit 1`;
    const { scope } = people.che.commune;
    expect(await refusal(runAs(world.web, scope, `${put} 'queued' ${from}`))).toBeUndefined();
    expect(await refusal(runAs(world.web, scope, `${put} 'sent' ${from}`))).toBe(notAllowed);
    expect(
      await refusal(runAs(world.web, scope, `update outgoing_messages set state = 'cancelled'`)),
    ).toBe(notAllowed);
  });

  test('throws away the tokens of its own commune’s accounts, and of no other’s', async () => {
    await world.rows(
      `insert into official_account_tokens (official_account_id, refresh_token, renewed_at)
       select id, '\\x00', now() from official_accounts on conflict do nothing`,
    );
    const statement = 'delete from official_account_tokens';
    expect((await runAs(world.web, people.che.commune.scope, statement)).count).toBe(1);
    for (const scope of [inArea(people.che.village.path), asResident(people.che), inQueue]) {
      expect((await runAs(world.web, scope, statement)).count).toBe(0);
    }
    const worker = runAs(world.worker, people.che.commune.scope, statement);
    expect(await refusal(worker)).toBe(notAllowed);
  });

  test('reads no token of an account, and has no business with the jobs', async () => {
    for (const statement of [
      'select refresh_token from official_account_tokens',
      'select access_token from official_account_tokens',
      'update official_account_tokens set lost_at = now()',
      'select 1 from graphile_worker.jobs',
      'select * from ended_bursts(now(), null, 10)',
    ]) {
      expect(await refusal(runAs(world.web, people.che.commune.scope, statement))).toBe(notAllowed);
    }
  });

  test('changes of an account nothing but the number of its next request', async () => {
    const { scope } = people.che.commune;
    expect(
      await refusal(
        runAs(
          world.web,
          scope,
          'update official_accounts set next_help_request_number = next_help_request_number + 1',
        ),
      ),
    ).toBeUndefined();
    for (const column of ['paused_at = now()', `message_api = 'v2'`, `oa_id = '1'`]) {
      const statement = `update official_accounts set ${column}`;
      expect(await refusal(runAs(world.web, scope, statement))).toBe(notAllowed);
    }
  });
});

import { leavesWordsEverywhere, marker } from '#test/db/erasure/scene.ts';
import type { AppOfTest } from '#test/support/app.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import type { World } from '#test/support/world.ts';

/** Somebody's words in every table that time empties, all of them finished at the instant that the clock then shows. */
export async function fillsEverything(world: World, app: AppOfTest, commune: CommuneOfTest) {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const at = world.clock.now();
  const { id: area } = commune.che;
  const officer = commune.officer.id;
  /** Keys must be one of a kind. */
  const key = () => `${marker} ${world.newId()}`;
  const add = (query: string, ...values: unknown[]) => world.rows(query, values);
  await tu.upload();
  const answered = await tu.ask();
  await add(
    `update help_requests set state = 'answered', visit_place = $2 where id = $1`,
    answered.id,
    marker,
  );
  await add(
    `update help_requests set state = 'cancelled', claimed_by = null, claimed_at = null where id = $1`,
    tu.open.id,
  );
  await add(`update help_requests set updated_at = $1, contact_phone = $2`, at, marker);
  await add(`update attachments set created_at = $1`, at);
  await add(`update inbound_events set handled_at = $1, masked = '{otp}', state = 'done'`, at);
  await add(`update conversations set question = $1, burst_due_at = null`, marker);
  await add(`update residents set last_interaction_at = $1 where erased_at is null`, at);
  await add(
    `update outgoing_messages set created_at = $1, content = jsonb_build_object('text', $2::text)`,
    at,
    marker,
  );
  await add(`update team_posts set at = $1, text = $2`, at, marker);
  await add(`update conversation_messages set sent_at = $1`, at);
  await add(`update tutorial_votes set voted_at = $1`, at);
  await add(`update tutorial_progress set updated_at = $1`, at);
  await add(
    `insert into sessions (token_hash, resident_id, official_account_id, created_at, expires_at) values ($1, $2, $3, $4, $4)`,
    key(),
    tu.resident.id,
    commune.account.id,
    at,
  );
  await add(
    `insert into sign_in_codes (id, code_hash, created_at, expires_at, tries_left) values (gen_random_uuid(), $1, $2, $2, 1)`,
    key(),
    at,
  );
  await add(
    `insert into sign_in_flows (id, state_hash, browser_hash, verifier, created_at, expires_at) values (gen_random_uuid(), $1, '', '', $2, $2)`,
    key(),
    at,
  );
  await add(
    `insert into officer_invitations (id, officer_id, code_hash, created_at, expires_at) values (gen_random_uuid(), $1, $2, $3, $3)`,
    officer,
    key(),
    at,
  );
  await add(
    `insert into long_tasks (id, area_id, kind, state, input, result, output_file, idempotency_key, created_at, finished_at)
     values (gen_random_uuid(), $1, 'export-register', 'done', jsonb_build_object('filter', $2::text), null, convert_to($2, 'UTF8'), 'k', $3, $3)`,
    area,
    marker,
    at,
  );
  await add(
    `insert into group_readings (group_id, area_id, read_at, people) values (gen_random_uuid(), $1, $2, jsonb_build_array($3::text))`,
    area,
    at,
    marker,
  );
  await add(
    `insert into account_grants (id, official_account_id, officer_id, state_hash, verifier, state, created_at) values (gen_random_uuid(), $1, $2, $3, '', 'refused', $4)`,
    commune.account.id,
    officer,
    key(),
    at,
  );
  await add(
    `insert into missed_searches (area_id, words, last_at) values ($1, $2, $3)`,
    commune.id,
    marker,
    at,
  );
  await add(
    `insert into refused_offers (area_id, words, tutorial_id, last_at) values ($1, $2, 'x', $3)`,
    commune.id,
    marker,
    at,
  );
  const [house] = await world.rows<{ id: string }>(
    `insert into households (id, area_id, team_id, name, place, created_at, closed_at)
     values (gen_random_uuid(), $1, $2, $3, $3, $4, $4) returning id`,
    [area, commune.che.team.id, marker, at],
  );
  for (const request of [null, tu.solved.id]) {
    await add(
      `insert into visits (id, area_id, team_id, member_id, household_id, help_request_id, visited_at, result, note, created_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'done', $7, $6)`,
      area,
      commune.che.team.id,
      commune.che.members[0]?.id,
      house?.id,
      request,
      at,
      marker,
    );
  }
  await add(
    `insert into tip_proposals (id, area_id, help_request_id, history_id, proposed_by, text, state, at)
     select gen_random_uuid(), $1, $2, min(id), $3, $4, 'waiting', $5 from help_request_history where help_request_id = $2`,
    area,
    tu.solved.id,
    commune.che.members[0]?.id,
    marker,
    at,
  );
  await add(
    `insert into data_requests (id, area_id, resident_id, kind, source, received_at, due_at, words, state, answer, answered_at, idempotency_key)
     values (gen_random_uuid(), $1, $2, 'see', 'office', $3, $3, $4, 'done', $4, $3, 'k')`,
    area,
    tu.resident.id,
    at,
    marker,
  );
  await add(
    `update consents set withdrawn_at = $1, text_version = $2 where purpose = 'learning'`,
    at,
    marker,
  );
  await add(
    `insert into audit_entries (id, at, area_id, act, subject_id, subject_name, before, after)
     values (gen_random_uuid(), $1, $2, 'team.changed', 'x', 'x', jsonb_build_object('a', $3::text), jsonb_build_object('a', $3::text))`,
    at,
    area,
    marker,
  );
  return { ...tu, answered };
}

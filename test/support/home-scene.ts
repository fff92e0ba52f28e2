import type { HelpRequestState } from '#shared/help-requests.ts';
import { type CommuneOfTest, makeResident, type VillageOfTest } from './people.ts';
import type { World } from './world.ts';

let codes = 0;

/** A request as it stands in the table, without what led to it. */
export async function putRequest(
  world: World,
  commune: CommuneOfTest,
  village: VillageOfTest,
  at: {
    openedAt: Date;
    answeredAt?: Date;
    resolvedAt?: Date;
    dueAt?: Date;
    kind?: 'urgent' | 'question';
    state?: HelpRequestState;
  },
): Promise<string> {
  const resident = await makeResident(world, commune, village);
  codes += 1;
  const id = world.newId();
  await world.rows(
    `insert into help_requests (id, official_account_id, code, resident_id, area_id, team_id, source, question, state,
      opened_at, updated_at, first_answered_at, resolved_at, solution_due_at, kind)
     values ($1, $2, $3, $4, $5, $6, 'chat', 'Quên mật khẩu', $7, $8, $8, $9, $10, $11, $12)`,
    [
      id,
      commune.account.id,
      `Q${codes}`,
      resident.id,
      village.id,
      village.team.id,
      at.state ?? (at.resolvedAt ? 'resolved' : 'open'),
      at.openedAt,
      at.answeredAt ?? null,
      at.resolvedAt ?? null,
      at.dueAt ?? null,
      at.kind ?? 'question',
    ],
  );
  return id;
}

export async function putVisit(world: World, village: VillageOfTest, at: Date): Promise<void> {
  const householdId = world.newId();
  await world.rows(
    `insert into households (id, area_id, team_id, name, created_at) values ($1, $2, $3, 'nhà bà Tư Hạnh', $4)`,
    [householdId, village.id, village.team.id, at],
  );
  await world.rows(
    `insert into visits (id, area_id, team_id, member_id, household_id, visited_at, result, created_at)
     values ($1, $2, $3, $4, $5, $6, 'done', $6)`,
    [world.newId(), village.id, village.team.id, village.leader.id, householdId, at],
  );
}

/** An announcement of the commune that somebody of the village has opened. */
export async function putRead(
  world: World,
  commune: CommuneOfTest,
  village: VillageOfTest,
  at: { publishedAt: Date; readAt: Date },
): Promise<void> {
  const resident = await makeResident(world, commune, village);
  const id = world.newId();
  await world.rows(
    `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, published_at, idempotency_key)
     values ($1, $2, 'sent', 'Họp thôn', 'Mời bà con', '{inbox}', $3, $4, $4, gen_random_uuid()::text)`,
    [id, commune.id, commune.officer.id, at.publishedAt],
  );
  await world.rows('insert into announcement_reads values ($1, $2, $3)', [
    id,
    resident.id,
    at.readAt,
  ]);
}

import type { Acting } from '#bot/help-requests/acting.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import type { Member, Officer } from '#bot/teams/team.table.ts';
import {
  type CommuneOfTest,
  makeCommune,
  makeResident,
  type VillageOfTest,
} from '#test/support/people.ts';
import type { World } from '#test/support/world.ts';

/** A commune with one resident of Thôn Chè, who asks. */
export type Scene = {
  commune: CommuneOfTest;
  che: VillageOfTest;
  thon3: VillageOfTest;
  resident: Resident;
  request: HelpRequest;
};

/** A question as it comes out of the chat. */
export const question = {
  source: 'chat',
  question: 'Quên mật khẩu VNeID rồi',
  tutorialId: undefined,
  step: undefined,
  phoneModel: undefined,
  idempotencyKey: 'chat:1',
} as const;

export async function openScene(world: World): Promise<Scene> {
  const commune = await makeCommune(world);
  const resident = await makeResident(world, commune, commune.che);
  const request = await world.work(commune.scope, (work) =>
    openHelpRequest(work, resident, question),
  );
  return { commune, che: commune.che, thon3: commune.thon3, resident, request };
}

let causes = 0;

/** A member who acts in the group; each time for another cause unless one is given. */
export function asMember(member: Member, village: VillageOfTest, cause?: string): Acting {
  causes += 1;
  return {
    helper: { kind: 'member', id: member.id },
    name: member.name,
    teamName: village.team.name,
    unconfirmed: member.state === 'unconfirmed',
    channel: 'group',
    cause: cause ?? `message-${causes}`,
  };
}

export function asOfficer(officer: Officer, commune: CommuneOfTest, cause?: string): Acting {
  causes += 1;
  return {
    helper: { kind: 'officer', id: officer.id },
    name: officer.name,
    teamName: commune.name,
    unconfirmed: false,
    channel: 'staff',
    cause: cause ?? `staff:${causes}`,
  };
}

export async function requestRow(
  world: World,
  helpRequestId: string,
): Promise<Record<string, unknown>> {
  const [row] = await world.rows<Record<string, unknown>>(
    'select * from help_requests where id = $1',
    [helpRequestId],
  );
  return row ?? {};
}

export type Step = {
  kind: string;
  channel: string;
  /** `resident`, or the name of the helper. */
  by: string | null;
  unconfirmed: boolean;
  text: string | null;
};

/** What the register will know of a request, oldest first. */
export function historyOf(world: World, helpRequestId: string): Promise<Step[]> {
  return world.rows<Step>(
    `select h.kind, h.channel, h.unconfirmed, h.text,
       case when h.resident_id is not null then 'resident' else coalesce(m.name, o.name) end as by
     from help_request_history h left join members m on m.id = h.member_id left join officers o on o.id = h.officer_id
     where h.help_request_id = $1 order by h.id`,
    [helpRequestId],
  );
}

export async function kindsOf(world: World, helpRequestId: string): Promise<string[]> {
  return (await historyOf(world, helpRequestId)).map(({ kind }) => kind);
}

/** Everything that a use case may have written, to see that nothing was. */
export async function countsOf(world: World): Promise<Record<string, number>> {
  const [counts] = await world.rows<Record<string, number>>(
    `select (select count(*)::int from help_requests) as requests,
       (select count(*)::int from help_request_history) as history,
       (select count(*)::int from outgoing_messages) as messages,
       (select count(*)::int from team_posts) as posts,
       (select sum(next_help_request_number)::int from official_accounts) as numbers,
       (select count(*)::int from graphile_worker.jobs) as jobs`,
  );
  return counts ?? {};
}

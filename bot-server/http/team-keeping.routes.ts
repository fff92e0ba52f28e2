import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Area } from '#bot/areas/area.table.ts';
import { getKeptVillage } from '#bot/areas/keep-village.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { keepMemberByStaff } from '#bot/help-requests/keep-member-by-staff.ts';
import { setMemberAwayByStaff } from '#bot/help-requests/set-member-away.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { queueLongTask } from '#bot/long-tasks/queue-long-task.ts';
import { findPeople, getZaloIds } from '#bot/residents/find-people.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import { retireResidentGroup } from '#bot/teams/keep-group.ts';
import { readKeptVillage } from '#bot/teams/read-keeping.ts';
import { retryGroup } from '#bot/teams/retry-group.ts';
import {
  AskedTask,
  FoundPeople,
  GroupWork,
  KeptVillageDetail,
  MemberChange,
  PeopleSearch,
} from '#shared/keeping.ts';
import { requireStaff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

type Request = Parameters<typeof requireStaff>[1];
type Keeper = Awaited<ReturnType<typeof requireStaff>>;

const villageParams = z.object({ id: z.uuid() });
const memberParams = z.object({ id: z.uuid(), memberId: z.uuid() });
const groupParams = z.object({ id: z.uuid(), groupId: z.uuid() });

/** The people of a village's team and its Zalo groups, kept by the commune's administrators. */
export function teamKeepingRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  async function inVillage<T>(
    request: Request,
    villageId: string,
    run: (work: Work, village: Area, keeper: Keeper) => Promise<T>,
  ): Promise<T> {
    const keeper = await requireStaff(deps, request, 'administrator');
    return inWork(deps, keeper.scope, async (work) =>
      run(work, await getKeptVillage(work, keeper.area, villageId), keeper),
    );
  }

  return async (app) => {
    // In a body, because a name stands in no address.
    app.post(
      '/people/search',
      { schema: { body: PeopleSearch, response: { 200: FoundPeople } } },
      async (request) => {
        const { scope } = await requireStaff(deps, request, 'administrator');
        const { text } = request.body;
        return deps.db.transaction(scope, (tx) => findPeople(tx, text, deps.clock.now()));
      },
    );

    app.put(
      '/villages/:id/members/:memberId',
      {
        schema: { params: memberParams, body: MemberChange, response: { 200: KeptVillageDetail } },
      },
      (request) =>
        inVillage(
          request,
          request.params.id,
          async (work, village, { area, officer, areaName }) => {
            const { residentId } = request.body;
            const person =
              residentId === undefined ? undefined : await getZaloIds(work.tx, residentId);
            const team = await getTeamForArea(work.tx, village.id);
            const change = { ...request.body, name: maskSecrets(request.body.name).text };
            const staff = { id: officer.id, name: officer.name, areaName };
            await keepMemberByStaff(work, staff, team, request.params.memberId, change, person);
            return readKeptVillage(work.tx, area, village);
          },
        ),
    );

    for (const [path, isAway] of [
      ['leave', true],
      ['return', false],
    ] as const) {
      app.post(
        `/villages/:id/members/:memberId/${path}`,
        { schema: { params: memberParams, response: { 200: KeptVillageDetail } } },
        (request) => {
          const { id, memberId } = memberParams.parse(request.params);
          return inVillage(request, id, async (work, village, { area, officer, areaName }) => {
            const team = await getTeamForArea(work.tx, village.id);
            const staff = { id: officer.id, name: officer.name, areaName };
            await setMemberAwayByStaff(work, staff, team, memberId, isAway);
            return readKeptVillage(work.tx, area, village);
          });
        },
      );
    }

    app.post(
      '/villages/:id/group-work',
      { schema: { params: villageParams, body: GroupWork, response: { 202: AskedTask } } },
      async (request, reply) => {
        const asked = await inVillage(request, request.params.id, async (work, village, keeper) => {
          const { kind, idempotencyKey } = request.body;
          const taskId = await queueLongTask(work, {
            areaId: keeper.area.id,
            kind: kind === 'create' || kind === 'connect' ? 'create-group' : 'invite-to-group',
            input: { villageId: village.id, work: request.body, title: village.name },
            by: { officerId: keeper.officer.id },
            idempotencyKey,
          });
          return { taskId };
        });
        return reply.code(202).send(asked);
      },
    );

    app.post(
      '/villages/:id/group/retry',
      { schema: { params: villageParams, response: { 200: KeptVillageDetail } } },
      (request) =>
        inVillage(request, request.params.id, async (work, village, { area, officer }) => {
          const team = await getTeamForArea(work.tx, village.id);
          await retryGroup(work, { officerId: officer.id }, team);
          return readKeptVillage(work.tx, area, village);
        }),
    );

    app.post(
      '/villages/:id/resident-groups/:groupId/retire',
      { schema: { params: groupParams, response: { 200: KeptVillageDetail } } },
      (request) =>
        inVillage(request, request.params.id, async (work, village, { area, officer }) => {
          await retireResidentGroup(work, { officerId: officer.id }, request.params.groupId);
          return readKeptVillage(work.tx, area, village);
        }),
    );
  };
}

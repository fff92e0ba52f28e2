import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { joinDuty, leaveDuty } from '#bot/credit/join-duty.ts';
import { cancelDuty, planDuty } from '#bot/credit/plan-duty.ts';
import { readDutyRota, readDutyShift } from '#bot/credit/read-duty.ts';
import { recordDuty } from '#bot/credit/record-duty.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { DutyRecord, DutyRota, DutyShift, NewDutyShift } from '#shared/credit.ts';
import { requireLeader } from './require-leader.ts';
import { requireMember, requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: DutyShift };

/** The rota of the culture house, planned by a village's leader, and of the commune's one-stop desk, planned by its officers. */
export function dutyRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  /** Lets a member act for themselves; names of the whole commune stand on the desk's turns. */
  const act = async (
    request: FastifyRequest,
    shiftId: string,
    run: (work: Work, member: Member) => Promise<void>,
  ) => {
    const { member, communeScope } = await requireMember(deps, request);
    const reader = { areaId: member.areaId, memberId: member.id };
    return inWork(deps, communeScope, async (work) => {
      await run(work, member);
      return readDutyShift(work.tx, reader, shiftId);
    });
  };
  const covered = ({ note, ...turn }: NewDutyShift): NewDutyShift =>
    note === undefined ? turn : { ...turn, note: maskSecrets(note).text };

  return async (app) => {
    app.get('/team/duty', { schema: { response: { 200: DutyRota } } }, async (request) => {
      const { member, communeScope } = await requireMember(deps, request);
      const reader = { areaId: member.areaId, memberId: member.id };
      return deps.db.transaction(communeScope, (tx) => readDutyRota(tx, reader, deps.clock.now()));
    });

    app.put(
      '/team/duty/:id',
      { schema: { params, body: NewDutyShift, response } },
      async (request) => {
        const { member, scope } = await requireLeader(deps, request);
        if (request.body.place !== 'culture-house') throw new AppError('session/not-allowed');
        const { id } = request.params;
        return inWork(deps, scope, async (work) => {
          await planDuty(work, member.areaId, id, covered(request.body), { memberId: member.id });
          return readDutyShift(work.tx, { areaId: member.areaId, memberId: member.id }, id);
        });
      },
    );

    app.post('/team/duty/:id/join', { schema: { params, response } }, (request) =>
      act(request, request.params.id, (work, member) => joinDuty(work, member, request.params.id)),
    );

    app.post('/team/duty/:id/leave', { schema: { params, response } }, (request) =>
      act(request, request.params.id, (work, member) => leaveDuty(work, member, request.params.id)),
    );

    app.post(
      '/team/duty/:id/record',
      { schema: { params, body: DutyRecord, response } },
      (request) =>
        act(request, request.params.id, (work, member) =>
          recordDuty(work, member, request.params.id, request.body),
        ),
    );

    app.post('/team/duty/:id/cancel', { schema: { params, response } }, async (request) => {
      const { member } = await requireLeader(deps, request);
      const { id } = request.params;
      const by = { memberId: member.id };
      return act(request, id, (work) => cancelDuty(work, member.areaId, id, by));
    });

    app.get('/staff/duty', { schema: { response: { 200: DutyRota } } }, async (request) => {
      const { area, scope } = await requireOfficer(deps, request);
      return deps.db.transaction(scope, (tx) =>
        readDutyRota(tx, { areaId: area.id, memberId: undefined }, deps.clock.now()),
      );
    });

    app.put(
      '/staff/duty/:id',
      { schema: { params, body: NewDutyShift, response } },
      async (request) => {
        const { area, officer, scope } = await requireOfficer(deps, request);
        if (request.body.place !== 'one-stop-desk') throw new AppError('session/not-allowed');
        const { id } = request.params;
        return inWork(deps, scope, async (work) => {
          await planDuty(work, area.id, id, covered(request.body), { officerId: officer.id });
          return readDutyShift(work.tx, { areaId: area.id, memberId: undefined }, id);
        });
      },
    );

    app.post('/staff/duty/:id/cancel', { schema: { params, response } }, async (request) => {
      const { area, officer, scope } = await requireOfficer(deps, request);
      const { id } = request.params;
      return inWork(deps, scope, async (work) => {
        await cancelDuty(work, area.id, id, { officerId: officer.id });
        return readDutyShift(work.tx, { areaId: area.id, memberId: undefined }, id);
      });
    });
  };
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { describeMe } from '#bot/sessions/describe-me.ts';
import { addOfficer } from '#bot/teams/add-officer.ts';
import { changeOfficer } from '#bot/teams/change-officer.ts';
import { inviteOfficer } from '#bot/teams/invite-officer.ts';
import { listDesk } from '#bot/teams/list-desk.ts';
import { takeInvitation } from '#bot/teams/take-invitation.ts';
import {
  NewOfficer,
  OfficerChange,
  OfficerInvitation,
  StaffList,
  TakenInvitation,
} from '#shared/officers.ts';
import { Me } from '#shared/sessions.ts';
import { limitByAddress } from './limit-by-address.ts';
import { requireStaff, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: StaffList };

/** The commune's staff list, kept by its administrators; and how somebody who was put on it shows who they are. */
export function officerRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/staff/officers', { schema: { response } }, async (request) => {
      const { officer, scope } = await requireStaff(deps, request, 'administrator');
      return inWork(deps, scope, (work) => listDesk(work, officer.areaId, officer.id));
    });

    app.put(
      '/staff/officers/:id',
      { schema: { params, body: NewOfficer, response } },
      async (request) => {
        const { officer, scope } = await requireStaff(deps, request, 'administrator');
        return inWork(deps, scope, async (work) => {
          await addOfficer(work, officer, request.params.id, request.body);
          return listDesk(work, officer.areaId, officer.id);
        });
      },
    );

    app.post(
      '/staff/officers/:id/change',
      { schema: { params, body: OfficerChange, response } },
      async (request) => {
        const { officer, scope } = await requireStaff(deps, request, 'administrator');
        return inWork(deps, scope, async (work) => {
          await changeOfficer(work, officer, request.params.id, request.body);
          return listDesk(work, officer.areaId, officer.id);
        });
      },
    );

    app.post(
      '/staff/officers/:id/invitation',
      { schema: { params, response: { 201: OfficerInvitation } } },
      async (request, reply) => {
        const { officer, scope } = await requireStaff(deps, request, 'administrator');
        const { code, expiresAt } = await inWork(deps, scope, (work) =>
          inviteOfficer(work, officer, request.params.id),
        );
        return reply.code(201).send({ code, expiresAt: expiresAt.toISOString() });
      },
    );

    app.post(
      '/me/officer-invitation',
      { schema: { body: TakenInvitation, response: { 200: Me } }, config: limitByAddress(10) },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        return inWork(deps, residentScope(viewer), async (work) => {
          await takeInvitation(work, request.body.code);
          return describeMe(work.tx, viewer);
        });
      },
    );
  };
}

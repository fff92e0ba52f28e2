import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sayToPerson } from './chats.ts';
import { ControlError, namedOfficialAccount, namedPerson } from './control-lookup.ts';
import { chatView } from './control-views.ts';
import { issueTokens, revokeTokens } from './oauth.ts';
import { type Simulation, userIdOf } from './simulation.ts';

const Change = z.strictObject({
  oaType: z.union([z.literal(2), z.literal(4)]).optional(),
  requestsPerMinute: z.number().int().positive().optional(),
  packageEndsOn: z.string().optional(),
});
const AdminSaid = z.object({
  personId: z.string(),
  text: z.string().min(1),
  adminPersonId: z.string().optional(),
});

/** What is done to an OA, and by its administrators. */
export function controlOfficialAccounts(app: FastifyInstance, simulation: Simulation): void {
  app.patch('/official-accounts/:oaId', (request) => {
    const oa = namedOfficialAccount(simulation, request);
    const { oaType, requestsPerMinute, packageEndsOn } = Change.parse(request.body);
    if (packageEndsOn !== undefined) oa.packageEndsOn = packageEndsOn;
    if (oaType !== undefined) oa.oaType = oaType;
    if (requestsPerMinute !== undefined) oa.requestsPerMinute = requestsPerMinute;
    simulation.notices.announce({ kind: 'official-accounts', oaId: oa.oaId });
    return { oaId: oa.oaId, oaType: oa.oaType, requestsPerMinute: oa.requestsPerMinute };
  });

  app.post('/official-accounts/:oaId/revoke-tokens', async (request) => {
    const oa = namedOfficialAccount(simulation, request);
    const { wholeGrant } = z
      .object({ wholeGrant: z.boolean().default(false) })
      .parse(request.body ?? {});
    revokeTokens(simulation, oa.oaId, wholeGrant);
    await simulation.saveNow();
    return {};
  });

  app.post('/official-accounts/:oaId/tokens', async (request) => {
    const pair = issueTokens(simulation, namedOfficialAccount(simulation, request).oaId);
    await simulation.saveNow();
    return pair;
  });

  app.post('/official-accounts/:oaId/messages', (request) => {
    const oa = namedOfficialAccount(simulation, request);
    const { personId, text, adminPersonId } = AdminSaid.parse(request.body);
    const person = namedPerson(simulation, request, personId);
    const adminId = adminPersonId ?? oa.adminPersonIds[0];
    if (adminId === undefined)
      throw new ControlError(409, 'the official account has no administrator');
    const admin = namedPerson(simulation, request, adminId);
    const { messageId } = sayToPerson(simulation, oa.oaId, person, {
      text,
      echo: 'text',
      adminId: userIdOf(simulation, admin, oa.oaId),
    });
    return { msgId: messageId };
  });

  app.get<{ Params: { oaId: string; personId: string }; Querystring: { after?: string } }>(
    '/chats/:oaId/:personId',
    (request) => {
      const oa = namedOfficialAccount(simulation, request);
      const person = namedPerson(simulation, request);
      return chatView(simulation, oa.oaId, person.personId, request.query.after);
    },
  );
}

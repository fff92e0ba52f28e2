import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isNight } from './broadcast.ts';
import { chatOf } from './chats.ts';
import { deliver, recipientOf } from './consultation.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import type { Simulation } from './simulation.ts';
import { checkLength, invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const Send = z.object({
  user_id: ZaloId,
  template_id: z.string(),
  template_data: z.record(z.string(), z.string()),
});

const dailyQuota = 20_000;

/** Serves approved templates by user id: paid, not at night, to whoever ever dealt with the OA and did not block it. */
export function serveTemplateMessages(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v3.0/oa/message/template', sendTemplate, { sends: true });
}

function sendTemplate(call: OpenapiCall): unknown {
  const { simulation, officialAccount } = call;
  const { user_id, template_id, template_data } = readParameters(Send, call.body);
  if (officialAccount.oaType === 4) {
    throw new ZaloError(-235, 'This API is not available for this type of OA');
  }
  const person = recipientOf(call, user_id);
  const template = (officialAccount.templates ?? []).find(
    ({ templateId }) => templateId === template_id,
  );
  if (!template) throw invalidParameter('template_id');
  if (template.status !== 'ENABLE') throw new ZaloError(-249, 'Template cannot be sent by UID');
  for (const { name, maxLength } of template.parameters) {
    const value = template_data[name];
    if (value === undefined) throw invalidParameter(name);
    checkLength(value, maxLength, name);
  }
  const now = simulation.clock.now();
  if (isNight(now)) throw new ZaloError(-234, 'This message cannot be sent from 22:00 to 06:00');
  if (person.behaviour === 'blocked') {
    throw new ZaloError(-244, 'User has restricted this type of message from the OA');
  }
  const chat = chatOf(simulation, officialAccount.oaId, person.personId);
  if (chat.lastInteractionAt === undefined) {
    throw new ZaloError(-232, 'User has not interacted with the OA');
  }
  const lines = template.parameters.map(({ name }) => `${name}: ${template_data[name]}`);
  const text = [template.name, ...lines].join('\n');
  const message_id = deliver(call, person, { text, echo: 'text' });
  const quota = { quota_type: 'template', remain: String(dailyQuota) };
  return { message_id, user_id, sent_time: String(now), quota };
}

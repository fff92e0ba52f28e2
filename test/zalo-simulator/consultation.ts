import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { chatOf, sayToPerson } from './chats.ts';
import { type MessageContent, readMessage } from './message-content.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import { findPersonByUserId, type Simulation } from './simulation.ts';
import type { Person } from './state.ts';
import { checkConsultationWindow, freeWindowMs, sinceInteraction } from './windows.ts';
import { invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const Send = z.object({
  recipient: z.object({ user_id: ZaloId }),
  message: z.unknown().optional(),
});

/** Free answers that the quota of a reply window counts down from; sending goes on beyond them. */
const freeReplies = 8;

/** Serves the v3 consultation message, which OAs of state agencies (type 4) may not use. */
export function serveConsultation(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v3.0/oa/message/cs', sendConsultation, { sends: true });
}

function sendConsultation(call: OpenapiCall): unknown {
  const { simulation, officialAccount } = call;
  if (officialAccount.oaType === 4) {
    throw new ZaloError(-235, 'This API is not available for this type of OA');
  }
  const { recipient, message } = readParameters(Send, call.body);
  const person = recipientOf(call, recipient.user_id);
  const content = readMessage(simulation, message, {
    buttons: true,
    quote: true,
    list: false,
    requestUserInfo: true,
  });
  checkConsultationWindow(simulation, officialAccount.oaId, person);
  const quota = freeQuota(simulation, officialAccount.oaId, person);
  const message_id = deliver(call, person, content);
  return { message_id, user_id: recipient.user_id, ...(quota ? { quota } : {}) };
}

/** The person with this id relative to the calling OA; -201 when there is none. */
export function recipientOf(call: OpenapiCall, userId: string): Person {
  const person = findPersonByUserId(call.simulation, call.officialAccount.oaId, userId);
  if (!person) throw invalidParameter('user_id');
  call.note.personId = person.personId;
  return person;
}

/** Sends what was checked and notes it for the log. Answers the message's id. */
export function deliver(call: OpenapiCall, person: Person, content: MessageContent): string {
  const { messageId } = sayToPerson(call.simulation, call.officialAccount.oaId, person, content);
  call.note.messageId = messageId;
  return messageId;
}

/** The quota of the free 48 hours; nothing after them, which means that the message is charged. */
function freeQuota(simulation: Simulation, oaId: string, person: Person): unknown {
  const since = sinceInteraction(simulation, oaId, person.personId);
  if (since === undefined || since > freeWindowMs) return undefined;
  const sent = chatOf(simulation, oaId, person.personId).sentSinceInteraction + 1;
  const remain = String(Math.max(0, freeReplies - sent));
  return { quota_type: 'reply', remain, total: String(freeReplies) };
}

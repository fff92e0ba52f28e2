import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { broadcastArticle } from './broadcast.ts';
import { findChat } from './chats.ts';
import { deliver, recipientOf } from './consultation.ts';
import { readMessage } from './message-content.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import { getPerson, type Simulation, userIdOf } from './simulation.ts';
import type { ChatMessage, Person } from './state.ts';
import { emitChatEvent } from './webhook-events.ts';
import { checkConsultationWindow, freeWindowMs } from './windows.ts';
import { invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const Body = z.object({
  recipient: z.object({
    user_id: ZaloId.optional(),
    message_id: ZaloId.optional(),
    target: z.record(z.string(), z.string()).optional(),
  }),
  message: z.unknown().optional(),
  sender_action: z.object({ react_icon: z.string(), react_message_id: ZaloId }).optional(),
});

/** Answers to one message of a person within 48 hours; later ones count as unasked. */
const repliesPerMessage = 8;
const mostReactions = 50;
const icons = [':>', '--b', ':-((', '/-strong', '/-heart', ':-h', ':o', '/-remove'];
const accepted = { buttons: true, quote: true, list: true, requestUserInfo: true };

/**
 * Serves `/v2.0/oa/message`: messages of state agencies' OAs (business ones get -240), and for all OAs
 * reactions and the broadcast of an article.
 */
export function serveConsultationV2(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v2.0/oa/message', sendV2, { sends: true });
}

function sendV2(call: OpenapiCall): unknown {
  const { recipient, message, sender_action } = readParameters(Body, call.body);
  if (sender_action) return react(call, recipient.user_id, sender_action);
  if (recipient.target) return broadcastArticle(call, message);
  if (call.officialAccount.oaType === 2) {
    throw new ZaloError(-240, 'This API version is closed, use v3');
  }
  if (recipient.message_id !== undefined) return reply(call, recipient.message_id, message);
  const person = recipientOf(call, recipient.user_id ?? '');
  const content = readMessage(call.simulation, message, accepted);
  checkFollower(call, person);
  return { message_id: deliver(call, person, content), user_id: recipient.user_id };
}

/** An answer to a person's message: within 48 hours and eight times no follow is needed. */
function reply(call: OpenapiCall, messageId: string, value: unknown): unknown {
  const { simulation, officialAccount } = call;
  const { person, message } = findMessage(call, messageId, 'message_id');
  if (message.from !== 'resident') throw invalidParameter('message_id');
  call.note.personId = person.personId;
  const content = readMessage(simulation, value, accepted);
  const user_id = userIdOf(simulation, person, officialAccount.oaId);
  const given = message.replies ?? 0;
  const isFresh = simulation.clock.now() - message.at <= freeWindowMs;
  if (!isFresh || given >= repliesPerMessage) {
    checkFollower(call, person);
    return { message_id: deliver(call, person, content), user_id };
  }
  if (person.behaviour !== 'normal' && person.behaviour !== 'slow') {
    checkConsultationWindow(simulation, officialAccount.oaId, person);
  }
  message.replies = given + 1;
  const remain = repliesPerMessage - message.replies;
  const quota = { type: 'reply', remain, total: repliesPerMessage };
  return { quota, message_id: deliver(call, person, content), user_id };
}

function checkFollower(call: OpenapiCall, person: Person): void {
  const { oaId } = call.officialAccount;
  if (person.behaviour !== 'blocked' && !person.follows.includes(oaId)) {
    throw new ZaloError(-213, 'User does not follow the OA');
  }
  checkConsultationWindow(call.simulation, oaId, person);
}

function react(
  call: OpenapiCall,
  userId: string | undefined,
  action: { react_icon: string; react_message_id: string },
): unknown {
  const { simulation, officialAccount } = call;
  const person = recipientOf(call, userId ?? '');
  if (!icons.includes(action.react_icon)) throw invalidParameter('react_icon');
  const found = findMessage(call, action.react_message_id, 'react_message_id');
  if (found.person !== person) throw invalidParameter('react_message_id');
  const { message } = found;
  if (action.react_icon === '/-remove') {
    delete message.reaction;
  } else {
    message.reactions = (message.reactions ?? 0) + 1;
    if (message.reactions > mostReactions) throw new ZaloError(-210, 'too many reactions');
    message.reaction = action.react_icon;
  }
  emitChatEvent(simulation, 'oa_reacted_message', 'from-oa', officialAccount.oaId, person, {
    msg_id: message.messageId,
    react_icon: action.react_icon,
  });
  simulation.notices.announce({
    kind: 'chat',
    oaId: officialAccount.oaId,
    personId: person.personId,
  });
  return { message_id: message.messageId, user_id: userId };
}

function findMessage(
  call: OpenapiCall,
  messageId: string,
  parameter: string,
): { person: Person; message: ChatMessage } {
  const { simulation, officialAccount } = call;
  const [oaId, personId] = simulation.chatsByMessageId.get(messageId)?.split('/') ?? [];
  if (oaId !== officialAccount.oaId || personId === undefined) throw invalidParameter(parameter);
  const messages = findChat(simulation, oaId, personId)?.messages ?? [];
  const message = messages.find((candidate) => candidate.messageId === messageId);
  if (!message) throw invalidParameter(parameter);
  return { person: getPerson(simulation, personId), message };
}

import type { FastifyInstance } from 'fastify';
import { findChat } from './chats.ts';
import { recipientOf } from './consultation.ts';
import { historyEntry } from './history-entry.ts';
import { avatarUrl } from './media.ts';
import { dataParameter, type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { checkCount, Page, slice, ZaloId } from './paging.ts';
import { getPerson, type Simulation, userIdOf } from './simulation.ts';
import type { ChatMessage, Person } from './state.ts';
import { readParameters } from './zalo-error.ts';

const longestPage = 10;

/** Serves reading back what was said between the OA and people, newest first, ten at most. */
export function serveChatHistory(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'GET', '/v2.0/oa/conversation', readConversation);
  serveOpenapi(app, simulation, 'GET', '/v2.0/oa/listrecentchat', listRecentChat);
}

function readConversation(call: OpenapiCall): unknown {
  const page = readParameters(Page.extend({ user_id: ZaloId }), dataParameter(call));
  checkCount(page.count, longestPage);
  const person = recipientOf(call, page.user_id);
  const chat = findChat(call.simulation, call.officialAccount.oaId, person.personId);
  const newestFirst = (chat?.messages ?? []).toReversed();
  return slice(newestFirst, page).map((message) => entry(call, person, message));
}

function listRecentChat(call: OpenapiCall): unknown {
  const page = readParameters(Page, dataParameter(call));
  checkCount(page.count, longestPage);
  const newest = Object.values(call.simulation.state.chats)
    .filter((chat) => chat.oaId === call.officialAccount.oaId)
    .flatMap(({ personId, messages }) => {
      const message = messages.at(-1);
      return message ? [{ personId, message }] : [];
    })
    .sort((a, b) => b.message.at - a.message.at);
  return slice(newest, page).map(({ personId, message }) =>
    entry(call, getPerson(call.simulation, personId), message),
  );
}

function entry(call: OpenapiCall, person: Person, message: ChatMessage): unknown {
  const { simulation, officialAccount: oa } = call;
  const isFromOa = message.from === 'oa';
  const sides = [
    { id: oa.oaId, name: oa.name, avatar: avatarUrl(simulation, oa.oaId) },
    {
      id: userIdOf(simulation, person, oa.oaId),
      name: person.name,
      avatar: avatarUrl(simulation, person.personId),
    },
  ];
  const [from, to] = isFromOa ? sides : sides.toReversed();
  return {
    ...historyEntry(message, isFromOa ? 0 : 1),
    from_id: from?.id,
    to_id: to?.id,
    from_display_name: from?.name,
    from_avatar: from?.avatar,
    to_display_name: to?.name,
    to_avatar: to?.avatar,
  };
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sayInGroup } from './groups.ts';
import { historyEntry } from './history-entry.ts';
import { avatarUrl } from './media.ts';
import { readMessage } from './message-content.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { checkCount, Page, slice, ZaloId } from './paging.ts';
import { findGroup, getPerson, type Simulation, userIdOf } from './simulation.ts';
import type { Group, GroupMessage } from './state.ts';
import { invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const Post = z.object({
  recipient: z.object({ group_id: ZaloId }),
  message: z.unknown().optional(),
});

/** The documents name no maximum for group histories; this one is ours. */
const longestPage = 50;

/** Serves posting into groups and reading what was posted. */
export function serveGroupMessages(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v3.0/oa/group/message', postMessage, { sends: true });
  serveOpenapi(app, simulation, 'GET', '/v3.0/oa/group/conversation', readConversation);
  serveOpenapi(app, simulation, 'GET', '/v3.0/oa/group/listrecentchat', listRecentChat);
}

/** The OA's own group; -201 for an id that never was, -403 for another's or a dissolved one. */
export function ownGroup(call: OpenapiCall, groupId: string): Group {
  const group = findGroup(call.simulation, groupId);
  if (!group) throw invalidParameter('group_id');
  if (group.oaId !== call.officialAccount.oaId || group.deleted || group.isOrdinary) {
    throw new ZaloError(-403, 'OA is not in the group');
  }
  call.note.groupId = groupId;
  return group;
}

/** The OA's own group, refused with -237 while its asset has lapsed. */
export function ownEnabledGroup(call: OpenapiCall, groupId: string): Group {
  const group = ownGroup(call, groupId);
  if (group.disabledAt !== undefined)
    throw new ZaloError(-237, 'Group is disabled: asset has expired');
  return group;
}

function postMessage(call: OpenapiCall): unknown {
  const { recipient, message } = readParameters(Post, call.body);
  const group = ownEnabledGroup(call, recipient.group_id);
  const { echo, text, attachments } = readMessage(call.simulation, message, {
    buttons: false,
    quote: false,
    list: false,
    requestUserInfo: false,
  });
  const said = { text, ...(attachments === undefined ? {} : { attachments }) };
  const { messageId } = sayInGroup(call.simulation, group, null, said, echo);
  call.note.messageId = messageId;
  return { message_id: messageId, group_id: group.groupId };
}

function readConversation(call: OpenapiCall): unknown {
  const page = readParameters(Page.extend({ group_id: ZaloId }), call.query);
  checkCount(page.count, longestPage);
  const group = ownGroup(call, page.group_id);
  return slice(group.messages.toReversed(), page).map((message) => entry(call, group, message));
}

function listRecentChat(call: OpenapiCall): unknown {
  const page = readParameters(Page, call.query);
  checkCount(page.count, longestPage);
  const newest = Object.values(call.simulation.state.groups)
    .filter((group) => group.oaId === call.officialAccount.oaId && !group.deleted)
    .flatMap((group) => {
      const message = group.messages.at(-1);
      return message ? [{ group, message }] : [];
    })
    .sort((a, b) => b.message.at - a.message.at);
  return slice(newest, page).map(({ group, message }) => entry(call, group, message));
}

function entry(call: OpenapiCall, group: Group, message: GroupMessage): unknown {
  const { simulation, officialAccount } = call;
  const person = message.personId === null ? null : getPerson(simulation, message.personId);
  return {
    ...historyEntry(message, person === null ? 0 : 1),
    from_id: person === null ? officialAccount.oaId : userIdOf(simulation, person, group.oaId),
    from_display_name: message.name,
    from_avatar: avatarUrl(simulation, person === null ? group.oaId : person.personId),
    group_id: group.groupId,
  };
}

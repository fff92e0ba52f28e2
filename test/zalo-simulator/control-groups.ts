import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ControlError, namedGroup, namedPerson } from './control-lookup.ts';
import { groupChatView } from './control-views.ts';
import {
  deleteGroup,
  joinGroup,
  largestSize,
  memberOf,
  removeMembers,
  sayInGroup,
  setDisabled,
} from './groups.ts';
import { keepAttachments, SaidAttachment } from './said-attachments.ts';
import type { Simulation } from './simulation.ts';
import { emitGroupEvent } from './webhook-events.ts';

const PersonId = z.object({ personId: z.string() });
const Said = PersonId.extend({
  text: z.string().default(''),
  attachments: z.array(SaidAttachment).min(1).optional(),
  quoteMessageId: z.string().optional(),
}).refine((said) => said.text !== '' || said.attachments, 'a message needs text or attachments');

/** What the members of an OA's group do. */
export function controlGroups(app: FastifyInstance, simulation: Simulation): void {
  app.get<{ Querystring: { after?: string } }>('/groups/:groupId', (request) =>
    groupChatView(simulation, namedGroup(simulation, request), request.query.after),
  );

  app.patch('/groups/:groupId', (request) => {
    const group = namedGroup(simulation, request);
    const { disabled } = z.object({ disabled: z.boolean().optional() }).parse(request.body);
    if (disabled !== undefined) setDisabled(simulation, group, disabled);
    return groupChatView(simulation, group, undefined);
  });

  app.post('/groups/:groupId/dissolve', (request) => {
    deleteGroup(simulation, namedGroup(simulation, request));
    return {};
  });

  app.post('/groups/:groupId/messages', (request) => {
    const group = namedGroup(simulation, request);
    const { personId, text, attachments, quoteMessageId } = Said.parse(request.body);
    const person = namedPerson(simulation, request, personId);
    const member = memberOf(group, personId);
    if (!member) throw new ControlError(409, `${personId} is not in the group`);
    if (group.disabledAt !== undefined) throw new ControlError(409, 'the group is disabled');
    if (group.settings.lock_send_msg && !member.isAdmin) {
      throw new ControlError(409, 'only administrators may write in this group');
    }
    const message = sayInGroup(simulation, group, person, {
      text,
      ...(attachments === undefined
        ? {}
        : { attachments: keepAttachments(simulation, attachments) }),
      ...(quoteMessageId === undefined ? {} : { quoteMessageId }),
    });
    return { msgId: message.messageId };
  });

  app.post('/groups/:groupId/join', (request) => {
    const group = namedGroup(simulation, request);
    const person = namedPerson(simulation, request, PersonId.parse(request.body).personId);
    if (memberOf(group, person.personId)) return { state: 'joined' };
    if (!group.settings.enable_link_join) throw new ControlError(409, 'the link to join is off');
    if (group.members.length >= largestSize(simulation, group)) {
      throw new ControlError(409, 'the group is full');
    }
    if (!group.settings.join_appr) {
      joinGroup(simulation, group, [person]);
      return { state: 'joined' };
    }
    if (!group.pendingPersonIds.includes(person.personId)) {
      group.pendingPersonIds.push(person.personId);
      emitGroupEvent(simulation, 'user_request_join_group', group, [person]);
    }
    return { state: 'pending' };
  });

  app.post('/groups/:groupId/leave', (request) => {
    const group = namedGroup(simulation, request);
    const left = removeMembers(simulation, group, [PersonId.parse(request.body).personId]);
    if (left.length > 0 && !group.isOrdinary)
      emitGroupEvent(simulation, 'user_out_group', group, left);
    return { left: left.length > 0 };
  });
}

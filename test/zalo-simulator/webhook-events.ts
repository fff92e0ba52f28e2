import type { Simulation } from './simulation.ts';
import { userIdOf } from './simulation.ts';
import type { Attachment, Group, Person } from './state.ts';
import type { WebhookEvent } from './webhooks.ts';

/** The `message` part of a message event. */
export interface EventMessage {
  text?: string;
  msg_id?: string;
  msg_ids?: string[];
  quote_msg_id?: string;
  react_icon?: string;
  attachments?: Attachment[];
}

/** Emits an event between a person and an OA; neither has a top-level `oa_id`. */
export function emitChatEvent(
  simulation: Simulation,
  eventName: string,
  direction: 'to-oa' | 'from-oa',
  oaId: string,
  person: Person,
  message: EventMessage,
  adminId?: string,
): void {
  const userId = userIdOf(simulation, person, oaId);
  const oa = adminId === undefined ? { id: oaId } : { id: oaId, admin_id: adminId };
  const [sender, recipient] =
    direction === 'to-oa' ? [{ id: userId }, { id: oaId }] : [oa, { id: userId }];
  emit(simulation, `${oaId}/${person.personId}`, eventName, {
    ...appScopedId(simulation, person),
    sender,
    recipient,
    message,
  });
}

/** Emits `follow` or `unfollow`. */
export function emitFollowEvent(
  simulation: Simulation,
  eventName: 'follow' | 'unfollow',
  oaId: string,
  person: Person,
): void {
  emit(simulation, `${oaId}/${person.personId}`, eventName, {
    oa_id: oaId,
    follower: { id: userIdOf(simulation, person, oaId) },
    ...appScopedId(simulation, person),
    source: 'oa_profile',
  });
}

/** Emits an event about a person in which the OA is a top-level field, such as `user_click_chatnow`. */
export function emitPersonEvent(
  simulation: Simulation,
  eventName: string,
  oaId: string,
  person: Person,
): void {
  emit(simulation, `${oaId}/${person.personId}`, eventName, {
    oa_id: oaId,
    user_id: userIdOf(simulation, person, oaId),
    ...appScopedId(simulation, person),
  });
}

/** Emits what the Mini App's own webhook gets when a person takes back what they allowed it. */
export function emitConsentRevoked(simulation: Simulation, person: Person): void {
  simulation.webhooks.emitOfMiniApp(`mini-app/${person.personId}`, {
    event: 'user.revoke.consent',
    appId: simulation.state.world.app.miniAppId,
    userId: person.appUserId,
    timestamp: simulation.clock.now(),
  });
}

/** Emits `user_submit_info`, the answer to a request for personal data. */
export function emitSubmitInfo(
  simulation: Simulation,
  oaId: string,
  person: Person,
  info: Record<string, unknown>,
): void {
  emit(simulation, `${oaId}/${person.personId}`, 'user_submit_info', {
    ...appScopedId(simulation, person),
    sender: { id: userIdOf(simulation, person, oaId) },
    recipient: { id: oaId },
    info,
  });
}

/** Emits what happened to a tag, in the order of the OA's own events. */
export function emitTagEvent(
  simulation: Simulation,
  eventName: string,
  oaId: string,
  tag: { name: string; user_ids?: string[] },
): void {
  emit(simulation, oaId, eventName, { oa_id: oaId, tag });
}

/** Emits a message event of a group; without a person the OA wrote it. */
export function emitGroupMessage(
  simulation: Simulation,
  eventName: string,
  group: Group,
  person: Person | null,
  message: EventMessage,
): void {
  emit(simulation, `group/${group.groupId}`, eventName, {
    oa_id: group.oaId,
    ...(person === null ? {} : appScopedId(simulation, person)),
    sender: { id: person === null ? group.oaId : userIdOf(simulation, person, group.oaId) },
    recipient: { id: group.groupId },
    message,
  });
}

/** Emits a life-cycle event of a group, with the people it happened to where there are any. */
export function emitGroupEvent(
  simulation: Simulation,
  eventName: string,
  group: Group,
  people: Person[] = [],
): void {
  emit(simulation, `group/${group.groupId}`, eventName, {
    oa_id: group.oaId,
    group_id: group.groupId,
    ...(people.length === 0
      ? {}
      : { users: people.map((person) => ({ id: userIdOf(simulation, person, group.oaId) })) }),
  });
}

function emit(
  simulation: Simulation,
  conversation: string,
  eventName: string,
  fields: Record<string, unknown>,
): void {
  const event: WebhookEvent = {
    app_id: simulation.state.world.app.appId,
    event_name: eventName,
    timestamp: String(simulation.clock.now()),
    ...fields,
  };
  simulation.webhooks.emit(conversation, event);
}

function appScopedId(simulation: Simulation, person: Person): { user_id_by_app?: string } {
  return simulation.state.world.app.linkedToOa ? { user_id_by_app: person.appUserId } : {};
}

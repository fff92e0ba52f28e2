import { botsOf } from './bots.ts';
import { findChat } from './chats.ts';
import { avatarUrl } from './media.ts';
import { getPerson, type Simulation } from './simulation.ts';
import type { Group, GroupMessage, Person } from './state.ts';

/** Everything the play page shows around the chats; no secret, token or phone number. */
export function stateView(simulation: Simulation, miniAppUrl: string | null): unknown {
  const { state, clock, faults } = simulation;
  const { appId, miniAppId, linkedToOa } = state.world.app;
  return {
    app: { appId, miniAppId, linkedToOa },
    miniAppUrl,
    clock: { now: clock.now(), offsetMs: clock.offsetMs() },
    faults: faults.settings(),
    webhook: webhookView(simulation),
    officialAccounts: Object.values(state.officialAccounts).map((oa) => ({
      oaId: oa.oaId,
      name: oa.name,
      oaType: oa.oaType,
      requestsPerMinute: oa.requestsPerMinute,
      adminPersonIds: oa.adminPersonIds,
      avatar: avatarUrl(simulation, oa.oaId),
    })),
    people: Object.values(state.people).map((person) => personView(simulation, person)),
    groups: Object.values(state.groups)
      .filter((group) => !group.deleted)
      .map((group) => groupView(simulation, group)),
    // A state that was saved before areas had names has none.
    areaNames: state.world.areaNames ?? {},
  };
}

export function personView(simulation: Simulation, person: Person): unknown {
  const { phone, broadcastsAt, ...rest } = person;
  return { ...rest, hasPhone: phone !== undefined, avatar: avatarUrl(simulation, person.personId) };
}

export function webhookView(simulation: Simulation): unknown {
  return { ...simulation.state.webhook, ...simulation.webhooks.pending() };
}

function groupView(simulation: Simulation, group: Group): Record<string, unknown> {
  const { messages, members, disabledAt, deleted, ...rest } = group;
  return {
    ...rest,
    avatar: group.avatar || avatarUrl(simulation, group.groupId),
    memberPersonIds: members.map((member) => member.personId),
    disabled: disabledAt !== undefined,
    bots: botsOf(simulation, group).map(({ number, name }) => ({ number, name })),
  };
}

/** A group with its members and its last 500 messages, or those after a message or moment. */
export function groupChatView(
  simulation: Simulation,
  group: Group,
  after: string | undefined,
): unknown {
  const members = group.members.map(({ personId, isAdmin }) => {
    const { name, kind } = getPerson(simulation, personId);
    return { personId, name, kind, isAdmin, avatar: avatarUrl(simulation, personId) };
  });
  const messages: GroupMessage[] = laterThan(group.messages, after);
  return { group: groupView(simulation, group), members, messages };
}

/** What stands in the person's chat with the OA: the last 500 messages, or those after a message or moment. */
export function chatView(
  simulation: Simulation,
  oaId: string,
  personId: string,
  after: string | undefined,
): unknown {
  const chat = findChat(simulation, oaId, personId);
  const visible = laterThan(chat?.messages ?? [], after).filter((message) => !message.hidden);
  return { messages: visible.map(({ receiveAt, reactions, replies, ...message }) => message) };
}

const longestView = 500;

function laterThan<Message extends { messageId: string; at: number }>(
  messages: Message[],
  after: string | undefined,
): Message[] {
  if (after === undefined) return messages.slice(-longestView);
  const index = messages.findLastIndex((message) => message.messageId === after);
  if (index >= 0) return messages.slice(index + 1);
  return /^\d{1,15}$/.test(after)
    ? messages.filter((message) => message.at > Number(after))
    : messages.slice(-longestView);
}

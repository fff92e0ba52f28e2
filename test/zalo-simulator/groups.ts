import { tellBots } from './bots.ts';
import { eventSuffix } from './chats.ts';
import { dayMs } from './clock.ts';
import { newHexId } from './ids.ts';
import { findMentions } from './mentions.ts';
import { getPerson, type Simulation } from './simulation.ts';
import type { Attachment, Group, GroupMessage, Person } from './state.ts';
import { emitGroupEvent, emitGroupMessage } from './webhook-events.ts';

/** A disabled group is dissolved this long after its asset lapsed. */
export const disbandAfterMs = 45 * dayMs;

const assetSizes = { gmf10: 10, gmf50: 50, gmf100: 100, gmf1000: 1000 };

/** How many people the group's asset lets in, the OA itself not counted; a group without asset takes 1,000. */
export function largestSize(simulation: Simulation, group: Group): number {
  const oa = simulation.state.officialAccounts[group.oaId];
  const asset = oa?.groupAssets.find((candidate) => candidate.assetId === group.assetId);
  return assetSizes[asset?.size ?? 'gmf1000'];
}

interface GroupText {
  text: string;
  attachments?: Attachment[];
  quoteMessageId?: string;
}

/** A member (or, without a person, the OA) writes into the group; the event or echo goes out. */
export function sayInGroup(
  simulation: Simulation,
  group: Group,
  person: Person | null,
  said: GroupText,
  echo?: string,
): GroupMessage {
  const message: GroupMessage = {
    messageId: newHexId(),
    personId: person?.personId ?? null,
    name: person?.name ?? simulation.state.officialAccounts[group.oaId]?.name ?? '',
    at: simulation.clock.now(),
    mentions: findMentions(simulation, group, said.text),
    ...said,
  };
  group.messages.push(message);
  if (person !== null) tellBots(simulation, group, person, message);
  if (group.isOrdinary) {
    simulation.notices.announce({ kind: 'group', groupId: group.groupId });
    return message;
  }
  const sender = person === null ? 'oa' : 'user';
  emitGroupMessage(simulation, `${sender}_send_group_${echo ?? eventSuffix(said)}`, group, person, {
    ...(said.text === '' ? {} : { text: said.text }),
    msg_id: message.messageId,
    ...(said.quoteMessageId === undefined ? {} : { quote_msg_id: said.quoteMessageId }),
    ...(said.attachments === undefined ? {} : { attachments: said.attachments }),
  });
  simulation.notices.announce({ kind: 'group', groupId: group.groupId });
  return message;
}

/** Takes people in and says so by `user_join_group`; those already in change nothing. */
export function joinGroup(simulation: Simulation, group: Group, people: Person[]): void {
  const joining = addMembers(simulation, group, people);
  if (joining.length > 0 && !group.isOrdinary)
    emitGroupEvent(simulation, 'user_join_group', group, joining);
}

/** Takes people in silently. Answers those who were not in before. */
export function addMembers(simulation: Simulation, group: Group, people: Person[]): Person[] {
  const joining = people.filter((person) => !memberOf(group, person.personId));
  group.members.push(...joining.map((person) => ({ personId: person.personId, isAdmin: false })));
  const joined = new Set(joining.map((person) => person.personId));
  group.pendingPersonIds = group.pendingPersonIds.filter((personId) => !joined.has(personId));
  simulation.notices.announce({ kind: 'group', groupId: group.groupId });
  return joining;
}

/** Takes people out silently. Answers those who were in before. */
export function removeMembers(simulation: Simulation, group: Group, personIds: string[]): Person[] {
  const leaving = group.members.filter((member) => personIds.includes(member.personId));
  group.members = group.members.filter((member) => !personIds.includes(member.personId));
  simulation.notices.announce({ kind: 'group', groupId: group.groupId });
  return leaving.map((member) => getPerson(simulation, member.personId));
}

export function memberOf(group: Group, personId: string): Group['members'][number] | undefined {
  return group.members.find((member) => member.personId === personId);
}

/** Marks the group's asset as lapsed (or renewed): posting answers -237, and after 45 days the group is gone. */
export function setDisabled(simulation: Simulation, group: Group, disabled: boolean): void {
  if (disabled === (group.disabledAt !== undefined)) return;
  if (!disabled) {
    delete group.disabledAt;
  } else {
    group.disabledAt = simulation.clock.now();
    disbandLater(simulation, group);
  }
  simulation.notices.announce({ kind: 'group', groupId: group.groupId });
}

/** Schedules the end of all disabled groups, after a state was loaded. */
export function resumeDisbanding(simulation: Simulation): void {
  for (const group of Object.values(simulation.state.groups)) disbandLater(simulation, group);
}

function disbandLater(simulation: Simulation, group: Group): void {
  const since = group.disabledAt;
  if (since === undefined || group.deleted) return;
  simulation.clock.schedule(since + disbandAfterMs, () => {
    if (group.disabledAt === since) deleteGroup(simulation, group);
  });
}

/** Dissolves the group; its asset is free again. A second call changes nothing. */
export function deleteGroup(simulation: Simulation, group: Group): void {
  if (group.deleted) return;
  group.deleted = true;
  if (!group.isOrdinary) emitGroupEvent(simulation, 'delete_group', group);
  simulation.notices.announce({ kind: 'group', groupId: group.groupId });
}

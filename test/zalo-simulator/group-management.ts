import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { assetInfo, takeAsset } from './group-assets.ts';
import { createGroup } from './group-creation.ts';
import { ownEnabledGroup, ownGroup } from './group-messages.ts';
import {
  addMembers,
  deleteGroup,
  disbandAfterMs,
  joinGroup,
  largestSize,
  memberOf,
  removeMembers,
  setDisabled,
} from './groups.ts';
import { avatarUrl } from './media.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { Page, slice, ZaloId } from './paging.ts';
import { findPersonByUserId, getPerson, type Simulation, userIdOf } from './simulation.ts';
import type { Group, Person } from './state.ts';
import { emitGroupEvent } from './webhook-events.ts';
import { isWithinSevenDays } from './windows.ts';
import { checkLength, invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const base = '/v3.0/oa/group';
const slowAnswerMs = 10 * 60_000;
const GroupId = z.object({ group_id: ZaloId });
const GroupPage = Page.extend({ group_id: ZaloId });
const Members = z.object({ group_id: ZaloId, member_user_ids: z.array(ZaloId).min(1) });
const Update = z.object({
  group_id: ZaloId,
  group_name: z.string().min(1).optional(),
  group_avatar: z.url().optional(),
  group_description: z.string().optional(),
  lock_send_msg: z.boolean().optional(),
  join_appr: z.boolean().optional(),
  enable_msg_history: z.boolean().optional(),
  enable_link_join: z.boolean().optional(),
});

/** Serves the management of groups that the OA owns (GMF). */
export function serveGroupManagement(app: FastifyInstance, simulation: Simulation): void {
  const get = (name: string, handle: (call: OpenapiCall) => unknown) =>
    serveOpenapi(app, simulation, 'GET', `${base}/${name}`, handle);
  const post = (name: string, handle: (call: OpenapiCall) => unknown) =>
    serveOpenapi(app, simulation, 'POST', `${base}/${name}`, handle);
  post('creategroupwithoa', (call) => groupSummary(simulation, createGroup(call)));
  get('getgroup', (call) =>
    groupDetail(simulation, ownGroup(call, readParameters(GroupId, call.query).group_id)),
  );
  get('getgroupsofoa', listGroups);
  post('updateinfo', updateInfo);
  post('updateasset', updateAsset);
  post('invite', invite);
  get('listpendinginvite', listPending);
  post('acceptpendinginvite', (call) => answerRequests(call, true));
  post('rejectpendinginvite', (call) => answerRequests(call, false));
  get('listmember', listMembers);
  post('addadmins', (call) => setAdmins(call, true));
  post('removeadmins', (call) => setAdmins(call, false));
  post('removemembers', removeFromGroup);
  post('delete', (call) =>
    deleteGroup(simulation, ownGroup(call, readParameters(GroupId, call.body).group_id)),
  );
}

function listGroups(call: OpenapiCall): unknown {
  const page = readParameters(Page, call.query);
  const all = Object.values(call.simulation.state.groups).filter(
    (group) => group.oaId === call.officialAccount.oaId && !group.deleted,
  );
  const groups = slice(all, page).map((group) => groupSummary(call.simulation, group));
  return { ...page, total: all.length, group_count: groups.length, groups };
}

function updateInfo(call: OpenapiCall): unknown {
  const { group_id, group_name, group_avatar, group_description, ...settings } = readParameters(
    Update,
    call.body,
  );
  const group = ownEnabledGroup(call, group_id);
  if (group_name !== undefined) {
    checkLength(group_name, 30, 'group_name');
    group.name = group_name;
  }
  if (group_avatar !== undefined) group.avatar = group_avatar;
  if (group_description !== undefined) group.description = group_description;
  Object.assign(group.settings, settings);
  emitGroupEvent(call.simulation, 'update_group_info', group);
  call.simulation.notices.announce({ kind: 'group', groupId: group.groupId });
  return groupDetail(call.simulation, group);
}

/** Puts the group on another asset, which brings a disabled group back. */
function updateAsset(call: OpenapiCall): unknown {
  const { group_id, asset_id } = readParameters(GroupId.extend({ asset_id: ZaloId }), call.body);
  const group = ownGroup(call, group_id);
  group.assetId = takeAsset(call, asset_id).assetId;
  setDisabled(call.simulation, group, false);
  emitGroupEvent(call.simulation, 'update_group_info', group);
  return groupDetail(call.simulation, group);
}

/** Followers and people who dealt with the OA within 7 days join at once, slow ones later, blockers never. */
function invite(call: OpenapiCall): undefined {
  const { simulation, officialAccount } = call;
  const { group, people } = readMembers(call);
  for (const person of people) {
    const mayBeInvited =
      person.follows.includes(officialAccount.oaId) ||
      isWithinSevenDays(simulation, officialAccount.oaId, person);
    if (!mayBeInvited) throw new ZaloError(-230, 'User has not interacted with the OA in 7 days');
  }
  const joining = people.filter((person) => !memberOf(group, person.personId));
  checkRoom(simulation, group, joining.length);
  const atOnce = joining.filter(({ behaviour }) => behaviour !== 'blocked' && behaviour !== 'slow');
  joinGroup(simulation, group, atOnce);
  for (const person of joining) {
    if (person.behaviour !== 'slow') continue;
    simulation.clock.schedule(simulation.clock.now() + slowAnswerMs, () => {
      if (!group.deleted) joinGroup(simulation, group, [person]);
    });
  }
}

function listPending(call: OpenapiCall): unknown {
  const { group_id, ...page } = readParameters(GroupPage, call.query);
  const group = ownGroup(call, group_id);
  const members = slice(group.pendingPersonIds, page).map((personId) => {
    const person = getPerson(call.simulation, personId);
    return { name: person.name, user_id: userIdOf(call.simulation, person, group.oaId) };
  });
  return { ...page, total: group.pendingPersonIds.length, member_count: members.length, members };
}

/** Approving fires `accept_request_join_group` alone: that `user_join_group` follows is nowhere promised. */
function answerRequests(call: OpenapiCall, accept: boolean): undefined {
  const { simulation } = call;
  const { group, people } = readMembers(call);
  if (people.some((person) => !group.pendingPersonIds.includes(person.personId))) {
    throw invalidParameter('member_user_ids');
  }
  if (accept) {
    checkRoom(simulation, group, people.length);
    addMembers(simulation, group, people);
  } else {
    const refused = new Set(people.map((person) => person.personId));
    group.pendingPersonIds = group.pendingPersonIds.filter((personId) => !refused.has(personId));
  }
  emitGroupEvent(simulation, `${accept ? 'accept' : 'reject'}_request_join_group`, group, people);
}

function listMembers(call: OpenapiCall): unknown {
  const { group_id, ...page } = readParameters(GroupPage, call.query);
  const { simulation, officialAccount: oa } = call;
  const group = ownGroup(call, group_id);
  const rows = [
    { oa_id: oa.oaId, name: oa.name, avatar: avatarUrl(simulation, oa.oaId) },
    ...group.members.map(({ personId }) => {
      const person = getPerson(simulation, personId);
      const user_id = userIdOf(simulation, person, oa.oaId);
      return { user_id, name: person.name, avatar: avatarUrl(simulation, personId) };
    }),
  ];
  const members = slice(rows, page);
  return { ...page, total: rows.length, member_count: members.length, members };
}

function setAdmins(call: OpenapiCall, isAdmin: boolean): undefined {
  const { group, people } = readMembers(call);
  const members = people.map((person) => memberOf(group, person.personId));
  if (members.includes(undefined)) throw invalidParameter('member_user_ids');
  const changed = people.filter((_, index) => members[index]?.isAdmin !== isAdmin);
  for (const member of members) if (member) member.isAdmin = isAdmin;
  if (changed.length === 0) return;
  const eventName = isAdmin ? 'add_group_admin' : 'remove_group_admin';
  emitGroupEvent(call.simulation, eventName, group, changed);
  call.simulation.notices.announce({ kind: 'group', groupId: group.groupId });
}

/** Removal fires no event: whether Zalo sends `user_out_group` for it is not documented. */
function removeFromGroup(call: OpenapiCall): undefined {
  const { group, people } = readMembers(call);
  if (people.some((person) => !memberOf(group, person.personId))) {
    throw invalidParameter('member_user_ids');
  }
  const personIds = people.map((person) => person.personId);
  removeMembers(call.simulation, group, personIds);
}

function readMembers(call: OpenapiCall): { group: Group; people: Person[] } {
  const { group_id, member_user_ids } = readParameters(Members, call.body);
  const group = ownEnabledGroup(call, group_id);
  const people = member_user_ids.map((userId) => {
    const person = findPersonByUserId(call.simulation, group.oaId, userId);
    if (!person) throw invalidParameter('member_user_ids');
    return person;
  });
  return { group, people };
}

function checkRoom(simulation: Simulation, group: Group, more: number): void {
  if (group.members.length + more > largestSize(simulation, group)) {
    throw new ZaloError(-210, 'member_user_ids exceeds the size of the group');
  }
}

function groupSummary(simulation: Simulation, group: Group): Record<string, unknown> {
  return {
    name: group.name,
    avatar: group.avatar || avatarUrl(simulation, group.groupId),
    group_id: group.groupId,
    group_link: `https://zalo.me/g/${group.groupId.slice(0, 9)}`,
    group_description: group.description,
    total_member: group.members.length + 1,
    status: group.disabledAt === undefined ? 'enabled' : 'disabled',
  };
}

function groupDetail(simulation: Simulation, group: Group): unknown {
  const endsAt = group.disabledAt === undefined ? undefined : group.disabledAt + disbandAfterMs;
  return {
    group_info: {
      ...groupSummary(simulation, group),
      max_member: String(largestSize(simulation, group)),
      auto_delete_date: endsAt === undefined ? '' : new Date(endsAt).toISOString().slice(0, 10),
    },
    asset_info: assetInfo(simulation, group),
    group_setting: group.settings,
  };
}

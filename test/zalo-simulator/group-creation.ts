import { z } from 'zod';
import { takeAsset } from './group-assets.ts';
import { addMembers, largestSize } from './groups.ts';
import { newHexId } from './ids.ts';
import type { OpenapiCall } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import { findPersonByUserId } from './simulation.ts';
import type { Group } from './state.ts';
import { emitGroupEvent } from './webhook-events.ts';
import { checkLength, invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const Create = z.object({
  group_name: z.string().min(1),
  group_description: z.string().default(''),
  asset_id: ZaloId,
  member_user_ids: z.array(ZaloId).min(1),
});

const mostFirstMembers = 99;

/** Makes a group of 1 to 99 people, one of them an administrator of the OA, on a free asset. */
export function createGroup(call: OpenapiCall): Group {
  const { simulation, officialAccount } = call;
  const { oaId, adminPersonIds } = officialAccount;
  const input = readParameters(Create, call.body);
  checkLength(input.group_name, 30, 'group_name');
  if (input.member_user_ids.length > mostFirstMembers) {
    throw new ZaloError(-210, `member_user_ids exceeds the maximum of ${mostFirstMembers}`);
  }
  const people = input.member_user_ids.map((userId) => {
    const person = findPersonByUserId(simulation, oaId, userId);
    if (!person) throw invalidParameter('member_user_ids');
    return person;
  });
  if (!people.some((person) => adminPersonIds.includes(person.personId))) {
    throw invalidParameter('member_user_ids');
  }
  const asset = takeAsset(call, input.asset_id);
  const group: Group = {
    groupId: newHexId(),
    oaId,
    name: input.group_name,
    description: input.group_description,
    avatar: '',
    assetId: asset.assetId,
    settings: {
      lock_send_msg: false,
      join_appr: false,
      enable_msg_history: true,
      enable_link_join: true,
    },
    members: [],
    pendingPersonIds: [],
    messages: [],
    deleted: false,
  };
  if (people.length > largestSize(simulation, group)) {
    throw new ZaloError(-210, 'member_user_ids exceeds the size of the group');
  }
  simulation.state.groups[group.groupId] = group;
  call.note.groupId = group.groupId;
  addMembers(simulation, group, people);
  for (const member of group.members) member.isAdmin = adminPersonIds.includes(member.personId);
  emitGroupEvent(simulation, 'create_group', group);
  return group;
}

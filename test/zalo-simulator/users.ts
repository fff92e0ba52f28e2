import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findChat } from './chats.ts';
import { recipientOf } from './consultation.ts';
import { avatarUrl } from './media.ts';
import { dataParameter, type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { checkCount, Page, slice, ZaloId } from './paging.ts';
import { type Simulation, userIdOf } from './simulation.ts';
import type { Person } from './state.ts';
import { readParameters, ZaloError } from './zalo-error.ts';

const UserId = z.object({ user_id: ZaloId });
const Followers = Page.extend({ tag_name: z.string().optional() });
const List = Followers.extend({ is_follower: z.boolean().optional() });
const mostUsers = 50;

/** Serves what an OA may know of its followers and of others who dealt with it. */
export function serveUsers(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'GET', '/v3.0/oa/user/detail', userDetail);
  serveOpenapi(app, simulation, 'GET', '/v3.0/oa/user/getlist', listUsers);
  serveOpenapi(app, simulation, 'GET', '/v2.0/oa/getprofile', profile);
  serveOpenapi(app, simulation, 'GET', '/v2.0/oa/getfollowers', listFollowers);
}

function userDetail(call: OpenapiCall): unknown {
  const { simulation, officialAccount } = call;
  const { user_id } = readParameters(UserId, dataParameter(call));
  const person = recipientOf(call, user_id);
  const { oaId } = officialAccount;
  const lastInteractionAt = findChat(simulation, oaId, person.personId)?.lastInteractionAt;
  const { linkedToOa } = simulation.state.world.app;
  return {
    user_id,
    ...(linkedToOa ? { user_id_by_app: person.appUserId } : {}),
    user_external_id: '',
    display_name: person.name,
    user_alias: person.name,
    is_sensitive: false,
    user_last_interaction_date: lastInteractionAt === undefined ? '' : asDate(lastInteractionAt),
    user_is_follower: person.follows.includes(oaId),
    ...pictures(simulation, person),
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: tagsOf(call, person) },
    shared_info: {},
  };
}

function profile(call: OpenapiCall): unknown {
  refuseBusiness(call);
  const { user_id } = readParameters(UserId, dataParameter(call));
  const person = recipientOf(call, user_id);
  return {
    user_id,
    user_id_by_app: person.appUserId,
    display_name: person.name,
    user_gender: 0,
    birth_date: 0,
    ...pictures(call.simulation, person),
    tags_and_notes_info: { notes: [], tag_names: tagsOf(call, person) },
    shared_info: {},
  };
}

function listUsers(call: OpenapiCall): unknown {
  const { offset, count, tag_name, is_follower } = readParameters(List, dataParameter(call));
  checkCount(count, mostUsers);
  const { oaId } = call.officialAccount;
  const people = Object.values(call.simulation.state.people).filter((person) => {
    const follows = person.follows.includes(oaId);
    const isKnown = follows || findChat(call.simulation, oaId, person.personId) !== undefined;
    return isKnown && (is_follower === undefined || is_follower === follows);
  });
  const ids = userIds(call, people, tag_name);
  const users = slice(ids, { offset, count });
  return { total: ids.length, count: users.length, offset, users };
}

function listFollowers(call: OpenapiCall): unknown {
  refuseBusiness(call);
  const { offset, count, tag_name } = readParameters(Followers, dataParameter(call));
  checkCount(count, mostUsers);
  const people = Object.values(call.simulation.state.people).filter((person) =>
    person.follows.includes(call.officialAccount.oaId),
  );
  const ids = userIds(call, people, tag_name);
  return { total: ids.length, followers: slice(ids, { offset, count }) };
}

/** The v2 user calls were withdrawn for business OAs. */
function refuseBusiness(call: OpenapiCall): void {
  if (call.officialAccount.oaType === 2)
    throw new ZaloError(-240, 'This API version is closed, use v3');
}

function userIds(
  call: OpenapiCall,
  people: Person[],
  tag: string | undefined,
): { user_id: string }[] {
  const { oaId, tags } = call.officialAccount;
  return people
    .map((person) => ({ user_id: userIdOf(call.simulation, person, oaId) }))
    .filter(({ user_id }) => tag === undefined || tags[tag]?.includes(user_id));
}

function tagsOf(call: OpenapiCall, person: Person): string[] {
  const userId = userIdOf(call.simulation, person, call.officialAccount.oaId);
  return Object.entries(call.officialAccount.tags)
    .filter(([, userIds]) => userIds.includes(userId))
    .map(([tag]) => tag);
}

function pictures(simulation: Simulation, person: Person): Record<string, unknown> {
  const url = avatarUrl(simulation, person.personId);
  return { avatar: url, avatars: { '120': url, '240': url } };
}

function asDate(at: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
  });
  return format.format(at);
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recipientOf } from './consultation.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import type { Simulation } from './simulation.ts';
import { emitTagEvent } from './webhook-events.ts';
import { readParameters } from './zalo-error.ts';

const Tag = z.object({ tag_name: z.string().min(1) });
const Tagging = Tag.extend({ user_id: ZaloId });

/** Serves the tags an OA puts on people; tagging with a new name makes the tag. */
export function serveTags(app: FastifyInstance, simulation: Simulation): void {
  const post = (name: string, handle: (call: OpenapiCall) => void) =>
    serveOpenapi(app, simulation, 'POST', `/v2.0/oa/tag/${name}`, handle);
  serveOpenapi(app, simulation, 'GET', '/v2.0/oa/tag/gettagsofoa', (call) =>
    Object.keys(call.officialAccount.tags),
  );
  post('tagfollower', (call) => {
    const { tag_name, user_id } = readParameters(Tagging, call.body);
    recipientOf(call, user_id);
    const { tags, oaId } = call.officialAccount;
    tags[tag_name] ??= [];
    if (tags[tag_name].includes(user_id)) return;
    tags[tag_name].push(user_id);
    emitTagEvent(simulation, 'add_user_to_tag', oaId, { name: tag_name, user_ids: [user_id] });
  });
  post('rmfollowerfromtag', (call) => {
    const { tag_name, user_id } = readParameters(Tagging, call.body);
    recipientOf(call, user_id);
    const { tags, oaId } = call.officialAccount;
    if (!tags[tag_name]?.includes(user_id)) return;
    tags[tag_name] = tags[tag_name].filter((tagged) => tagged !== user_id);
    emitTagEvent(simulation, 'remove_user_from_tag', oaId, { name: tag_name, user_ids: [user_id] });
  });
  post('rmtag', (call) => {
    const { tag_name } = readParameters(Tag, call.body);
    const { tags, oaId } = call.officialAccount;
    if (!tags[tag_name]) return;
    delete tags[tag_name];
    emitTagEvent(simulation, 'remove_tag', oaId, { name: tag_name });
  });
}

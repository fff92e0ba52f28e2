import { z } from 'zod';
import { getArticle } from './articles.ts';
import { receiveBroadcast } from './chats.ts';
import { dayMs } from './clock.ts';
import { newHexId } from './ids.ts';
import type { OpenapiCall } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import type { Simulation } from './simulation.ts';
import type { Broadcast } from './state.ts';
import { readParameters, ZaloError } from './zalo-error.ts';

const hourMs = 60 * 60_000;
const moderationMs = 30 * 60_000;
/** Zalo never states a time zone for the night; Vietnam has one. */
const vietnamOffsetMs = 7 * hourMs;
const mostPerMonth = 4;

const Message = z.object({
  attachment: z.object({
    type: z.literal('template'),
    payload: z.object({
      template_type: z.literal('media'),
      elements: z
        .array(z.object({ media_type: z.literal('article'), attachment_id: ZaloId }))
        .min(1)
        .max(5),
    }),
  }),
});

/**
 * Takes an article for all followers, refused from 22:00 to 06:00. It is looked at for 30 minutes, then reaches
 * everybody who had none of this OA that day and fewer than four in 30 days. `target` is accepted and not applied.
 */
export function broadcastArticle(call: OpenapiCall, value: unknown): unknown {
  const { simulation, officialAccount } = call;
  const { elements } = readParameters(Message, value).attachment.payload;
  const articleIds = elements.map((element) => element.attachment_id);
  for (const id of articleIds) getArticle(call, id);
  const now = simulation.clock.now();
  if (isNight(now)) throw new ZaloError(-234, 'This message cannot be sent from 22:00 to 06:00');
  const message_id = newHexId();
  const broadcast: Broadcast = {
    oaId: officialAccount.oaId,
    messageId: message_id,
    articleIds,
    dueAt: morningIfNight(now + moderationMs),
    done: false,
  };
  simulation.state.broadcasts.push(broadcast);
  sendLater(simulation, broadcast);
  call.note.messageId = message_id;
  return { message_id };
}

/** Schedules what still has to go out, after a state was loaded. */
export function resumeBroadcasts(simulation: Simulation): void {
  for (const broadcast of simulation.state.broadcasts) {
    if (!broadcast.done) sendLater(simulation, broadcast);
  }
}

function sendLater(simulation: Simulation, broadcast: Broadcast): void {
  simulation.clock.schedule(broadcast.dueAt, () => {
    broadcast.done = true;
    const { articles, people } = simulation.state;
    const attachments = broadcast.articleIds.flatMap((id) => {
      const article = articles[id];
      if (!article) return [];
      const { title, description } = article;
      return [{ type: 'link', payload: { title, description, url: `/article/${id}` } }];
    });
    for (const person of Object.values(people)) {
      if (!person.follows.includes(broadcast.oaId) || person.behaviour === 'blocked') continue;
      const now = simulation.clock.now();
      const recent = (person.broadcastsAt ?? []).filter(
        ({ at, oaId }) => oaId === broadcast.oaId && at > now - 30 * dayMs,
      );
      const isToday = recent.some(({ at }) => vietnamDay(at) === vietnamDay(now));
      if (isToday || recent.length >= mostPerMonth) continue;
      person.broadcastsAt = [...recent, { oaId: broadcast.oaId, at: now }];
      receiveBroadcast(simulation, broadcast.oaId, person, attachments);
    }
  });
}

function vietnamDay(at: number): number {
  return Math.floor((at + vietnamOffsetMs) / dayMs);
}

function hourOf(at: number): number {
  return ((at + vietnamOffsetMs) % dayMs) / hourMs;
}

/** From 22:00 to 06:00 in Vietnam. */
export function isNight(at: number): boolean {
  return hourOf(at) >= 22 || hourOf(at) < 6;
}

function morningIfNight(at: number): number {
  if (!isNight(at)) return at;
  const hoursUntilSix = (6 - hourOf(at) + 24) % 24;
  return at + hoursUntilSix * hourMs;
}

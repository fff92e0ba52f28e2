import { randomUUID } from 'node:crypto';
import { storeBatch } from '#bot/inbox/store-batch.ts';
import { takeApartBatches } from '#bot/inbox/take-apart-batches.ts';
import { noteFailures } from '#bot/jobs/note-failures.ts';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { makeBotLink } from '#bot/teams/make-bot-link.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { botWebhookSecret } from '#bot/zalo/bot-webhook-secret.ts';
import { readBotDelivery } from '#bot/zalo/read-bot-delivery.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import type { World } from '#test/support/world.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const nothing = () => {};

let made = 0;

/** A commune's bot, and what people say to it in groups. */
export async function openBot(world: World, commune: CommuneOfTest) {
  made += 1;
  const bot = { id: randomUUID(), number: `8612345678${made}`, name: 'Cánh Tay Số' };
  await world.rows(
    `insert into bots (id, number, name, official_account_id) values ($1, $2, $3, $4)`,
    [bot.id, bot.number, bot.name, commune.account.id],
  );
  const deps = workerOf(world);
  let messages = 0;

  return {
    ...bot,
    deps,
    /** Somebody says something to the bot; the worker has heard it when this resolves. */
    async hears(
      groupId: string,
      sender: { id: string; name?: string },
      text: string,
      messageId?: string,
    ) {
      messages += 1;
      world.clock.advance(1_000);
      const body = JSON.stringify({
        event_name: 'message.text.received',
        message: {
          message_id: messageId ?? `${made}m${messages}`,
          date: world.clock.now().getTime(),
          from: { id: sender.id, display_name: sender.name ?? 'Ai đó', is_bot: false },
          chat: { id: groupId, chat_type: 'GROUP' },
          text: `@${bot.name} ${text}`,
        },
      });
      const secret = botWebhookSecret(key, bot.number);
      const delivery = readBotDelivery({
        body: Buffer.from(body),
        header: secret,
        secret,
        botNumber: bot.number,
        receivedAt: world.clock.now(),
      });
      if (delivery.kind !== 'event') throw new Error(delivery.kind);
      await storeBatch(world.web.pool, [delivery.event], 10_000);
      await takeApartBatches(deps);
      await processConversation(deps, delivery.event.conversationKey);
    },
    /** What the Mini App shows a member to say. */
    async linkCodeOf(member: Member): Promise<string> {
      const { rows } = await world.owner.execute<{ path: string }>(
        `select path from areas where id = '${member.areaId}'`,
      );
      const scope = { kind: 'area', path: rows[0]?.path ?? '' } as const;
      const link = await world.work(
        scope,
        (work) => makeBotLink(work, member, commune.account.id),
        world.web,
      );
      return link.code;
    },
  };
}

export type BotOfTest = Awaited<ReturnType<typeof openBot>>;

function workerOf(world: World): WorkerDeps {
  return {
    config: { BURST_SILENCE_SECONDS: 8 },
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    tokens: { get: async () => undefined, renew: async () => undefined },
    log: { debug: nothing, info: nothing, warn: console.error, error: console.error },
  } as unknown as WorkerDeps;
}

/** Zalo refuses for good whatever waits for a group, and those concerned are told. */
export async function refuseAll(world: World, groupId: string, code: string): Promise<void> {
  await world.rows(
    `update outgoing_messages set state = 'failed', failure_code = $2 where recipient_id = $1 and state = 'queued'`,
    [groupId, code],
  );
  await noteFailures(workerOf(world));
}

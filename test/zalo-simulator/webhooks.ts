import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { createConversationQueue } from './conversation-queue.ts';
import type { Faults } from './faults.ts';
import { newHexId } from './ids.ts';
import type { Log, WebhookEntry } from './log.ts';
import type { Notices } from './notices.ts';
import type { Delivery, State } from './state.ts';
import { createWebhookPoster, type PostResult } from './webhook-post.ts';
import { miniAppWebhookMac, webhookMac } from './webhook-signature.ts';

/** An event as it goes over the wire; ids and timestamp are strings. */
export interface WebhookEvent {
  event_name: string;
  timestamp: string;
  [field: string]: unknown;
}

/** An event of the Mini App's own webhook. */
interface MiniAppEvent {
  event: string;
  appId: string;
  timestamp: number;
  [field: string]: string | number;
}

export interface Webhooks {
  /** Sends an event, after those of the same conversation that were emitted before it. */
  emit(conversation: string, event: WebhookEvent): void;
  /** The same to the Mini App's own webhook. */
  emitOfMiniApp(conversation: string, event: MiniAppEvent): void;
  /** The same to a bot's webhook, which Zalo calls once and never again. */
  emitOfBot(bot: { number: string }, eventName: string, messageId: string, body: string): void;
  /** Takes up the deliveries that a loaded state still owes. */
  resume(): void;
  /** What saving a URL in Zalo's console does: posts an unsigned `{}`. */
  probe(): Promise<PostResult['status']>;
  /** Deliveries whose first attempt is not over, and those waiting for a repetition. */
  pending(): { queued: number; retrying: number };
  /** Resolves when no first attempt is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  state: State;
  clock: Clock;
  faults: Faults;
  log: Log;
  notices: Notices;
}

/** Zalo's waiting times before repetition 1 to 5; each counts from the attempt before it. */
const retryAfterMs = [30_000, 5 * 60_000, 15 * 60_000, 30 * 60_000, 60 * 60_000];
const longestHoldMs = 2000;

/** Delivers events to the app's webhook as Zalo does: signed, repeated on failure, switched off in the end. */
export function createWebhooks(parts: Parts): Webhooks {
  const { clock, faults, log, notices } = parts;
  const queue = createConversationQueue(32);
  const poster = createWebhookPoster();
  const stop = new AbortController();

  function record(delivery: Delivery, outcome: WebhookEntry['outcome'], result?: PostResult): void {
    log.add(
      {
        kind: 'webhook',
        deliveryId: delivery.deliveryId,
        eventName: delivery.eventName,
        conversation: delivery.conversation,
        happenedAt: delivery.happenedAt,
        ...(delivery.messageId === undefined ? {} : { messageId: delivery.messageId }),
        attempt: delivery.attempts,
        status: result?.status ?? null,
        outcome,
        durationMs: result?.durationMs ?? 0,
      },
      clock.now(),
    );
  }

  async function attempt(delivery: Delivery, isDuplicate = false): Promise<void> {
    const { webhook, deliveries } = parts.state;
    const isOwed = () => parts.state.deliveries[delivery.deliveryId] === delivery;
    if (stop.signal.aborted || (!isOwed() && !isDuplicate)) return;
    const url = addressOf(delivery);
    if (url === null) {
      delete deliveries[delivery.deliveryId];
      return record(delivery, 'lost');
    }
    const repetition = delivery.attempts;
    if (!isDuplicate) delivery.attempts += 1;
    const result = await poster.post(url, delivery.body, {
      [delivery.ofBot === undefined ? 'x-zevent-signature' : 'x-bot-api-secret-token']:
        delivery.mac,
      ...(repetition > 0 && !isDuplicate ? { num_retry: String(repetition) } : {}),
    });
    if (isDuplicate) return record(delivery, 'duplicate', result);
    if (stop.signal.aborted || !isOwed()) return;
    if (result.status === 200) {
      delete deliveries[delivery.deliveryId];
      return record(delivery, 'delivered', result);
    }
    const isRepeated = typeof result.status !== 'number' || webhook.retryOnNon200;
    if (delivery.ofBot !== undefined || !isRepeated) {
      delete deliveries[delivery.deliveryId];
      return record(delivery, 'lost', result);
    }
    const wait = retryAfterMs[repetition];
    if (wait === undefined) {
      record(delivery, 'given-up', result);
      if (!delivery.ofMiniApp) return switchOff();
      delete deliveries[delivery.deliveryId];
      return;
    }
    record(delivery, 'will-retry', result);
    delivery.dueAt = clock.now() + wait;
    clock.schedule(delivery.dueAt, () => attempt(delivery));
  }

  /** Where it goes now, if anywhere. */
  function addressOf(delivery: Delivery): string | null {
    const { url, enabled, miniAppUrl } = parts.state.webhook;
    if (delivery.ofBot !== undefined) return parts.state.bots[delivery.ofBot]?.webhook?.url ?? null;
    if (delivery.ofMiniApp) return miniAppUrl ?? null;
    return enabled ? url : null;
  }

  /** After the last failed repetition Zalo stops sending altogether, until somebody switches it on again. */
  function switchOff(): void {
    parts.state.webhook.enabled = false;
    parts.state.webhook.switchedOffAt = clock.now();
    parts.state.deliveries = {};
    notices.announce({ kind: 'webhook' });
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stop.signal }).catch(() => {});
  }

  function send(delivery: Delivery): void {
    const { duplicateWebhook, reorderWebhook, delayWebhookMs } = faults.settings();
    const { min, max } = delayWebhookMs;
    const delay = max > 0 ? faults.between(min, max) : 0;
    const isDoubled = faults.chance(duplicateWebhook);
    const isTwin = isDoubled && faults.chance(0.5);
    const hold = () => faults.between(longestHoldMs / 10, longestHoldMs);
    const firstAttempt = async () => {
      await Promise.all([attempt(delivery), ...(isTwin ? [attempt(delivery, true)] : [])]);
    };
    if (isDoubled && !isTwin) {
      const later = delay + hold();
      queue.outOfOrder(
        () => pause(later),
        () => attempt(delivery, true),
      );
    }
    if (faults.chance(reorderWebhook)) {
      const later = delay + hold();
      queue.outOfOrder(() => pause(later), firstAttempt);
    } else {
      queue.inOrder(
        delivery.conversation,
        firstAttempt,
        delay > 0 ? () => pause(delay) : undefined,
      );
    }
  }

  function owe(delivery: Delivery): void {
    const isMuted = parts.state.webhook.mutedEvents.includes(delivery.eventName);
    if (isMuted) record(delivery, 'muted');
    else if (addressOf(delivery) === null || faults.settings().webhookOff) {
      record(delivery, 'lost');
    } else {
      parts.state.deliveries[delivery.deliveryId] = delivery;
      send(delivery);
    }
  }

  return {
    emit(conversation, event) {
      const { appId, oaSecret } = parts.state.world.app;
      const body = JSON.stringify(event);
      const messageId = messageIdOf(event);
      owe({
        deliveryId: newHexId(),
        conversation,
        eventName: event.event_name,
        happenedAt: Number(event.timestamp),
        ...(messageId === undefined ? {} : { messageId }),
        body,
        mac: webhookMac(appId, body, event.timestamp, oaSecret),
        attempts: 0,
        dueAt: clock.now(),
      });
    },
    emitOfMiniApp(conversation, event) {
      owe({
        deliveryId: newHexId(),
        conversation,
        eventName: event.event,
        happenedAt: event.timestamp,
        body: JSON.stringify(event),
        mac: miniAppWebhookMac(event, parts.state.world.app.miniAppApiKey),
        ofMiniApp: true,
        attempts: 0,
        dueAt: clock.now(),
      });
    },
    emitOfBot({ number }, eventName, messageId, body) {
      owe({
        deliveryId: newHexId(),
        conversation: `bot/${number}`,
        eventName,
        happenedAt: clock.now(),
        messageId,
        body,
        mac: parts.state.bots[number]?.webhook?.secret ?? '',
        ofBot: number,
        attempts: 0,
        dueAt: clock.now(),
      });
    },
    resume() {
      for (const delivery of Object.values(parts.state.deliveries)) {
        if (delivery.attempts === 0) send(delivery);
        else clock.schedule(delivery.dueAt, () => attempt(delivery));
      }
    },
    async probe() {
      const { url } = parts.state.webhook;
      return url === null ? 'unreachable' : (await poster.post(url, '{}', {})).status;
    },
    pending() {
      const all = Object.values(parts.state.deliveries);
      const retrying = all.filter((delivery) => delivery.attempts > 0).length;
      return { queued: queue.size(), retrying };
    },
    idle: () => queue.idle(),
    async close() {
      stop.abort();
      await poster.close();
      await queue.idle();
    },
  };
}

function messageIdOf(event: WebhookEvent): string | undefined {
  const { message } = event;
  if (typeof message !== 'object' || message === null || !('msg_id' in message)) return undefined;
  return typeof message.msg_id === 'string' ? message.msg_id : undefined;
}

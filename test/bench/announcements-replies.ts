import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { findRunning } from '#bot/announcements/sending/find-running.ts';
import { freezeAudience } from '#bot/announcements/sending/freeze-audience.ts';
import { sendAnnouncements } from '#bot/announcements/sending/send-announcements.ts';
import { openDatabase } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import type { SendOutcome } from '#bot/lib/ports.ts';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { accountId, communeId, communePath, writeAnnouncement } from './announcements-commune.ts';

const bulk = 2000;
const replies = 60;
/** The smaller of Zalo's packages allows so many calls a minute. */
const requestsPerMinute = 100;
/** As often as the worker looks by itself. */
const roundEveryMs = 1000;
const replyEveryMs = 5000;

/**
 * How long replies wait for their turn while 2,000 are being announced to at Zalo's limit, in simulated time: the bucket of the
 * account is moved back instead of waiting. A reply is drained as soon as it is queued, as its job does.
 */
export async function measureReplies(url: string): Promise<{ p95Ms: number; replies: number }> {
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  owner.on('error', () => {});
  const db = openDatabase(url, 'canh_tay_so_worker', 6);
  const heard = new Map<string, number>();
  let nowMs = Date.now();
  const clock = { now: () => new Date(nowMs) };
  const base = { db, clock, newId: randomUUID, log: { info: () => {}, warn: () => {} } };
  const gateway = {
    async send(_account: unknown, _token: string, _to: unknown, content: { text: string }) {
      heard.set(content.text, nowMs);
      return { kind: 'sent', messageId: randomUUID() } satisfies SendOutcome;
    },
    findSent: async () => undefined,
  };
  const deps = {
    ...base,
    gateway,
    announcing: noAnnouncing,
    bots: { send: notReached },
    tokens: { get: async () => 'access', renew: async () => undefined },
  };
  try {
    await owner.query(
      'delete from announcement_recipients; delete from announcement_areas; delete from announcements; delete from send_rates',
    );
    await owner.query('update official_accounts set requests_per_minute = $1', [requestsPerMinute]);
    await owner.query(
      `update residents set last_interaction_at = case when number <= (select min(number) from residents) + $1::int - 1
        then now() else now() - interval '30 days' end`,
      [bulk],
    );
    const id = await writeAnnouncement(owner);
    await inWork({ ...base }, { kind: 'area', path: communePath }, (work) =>
      freezeAudience(work, id),
    );
    await owner.query(
      `update announcements set state = 'sending', published_at = now() where id = $1`,
      [id],
    );
    const queuedAt = new Map<string, number>();
    for (let at = 0; heard.size === 0 || queuedAt.size < replies; at += roundEveryMs) {
      await pass(roundEveryMs);
      const [running] = await db.transaction({ kind: 'queue' }, findRunning);
      if (running !== undefined) await sendAnnouncements(deps, running);
      if (at % replyEveryMs !== 0) continue;
      const text = `Trả lời ${at}`;
      queuedAt.set(text, nowMs);
      await inWork(base, { kind: 'queue' }, (work) =>
        queueMessage(work, {
          officialAccountId: accountId,
          areaId: communeId,
          lane: 'reply',
          recipient: { kind: 'resident', id: `reply${at}` },
          content: { text },
          dedupeKey: text,
        }),
      );
      await drainOutbox(deps, accountId);
    }
    for (let waited = 0; waited < 60; waited += 1) {
      if ([...queuedAt.keys()].every((text) => heard.has(text))) break;
      await pass(100);
      await drainOutbox(deps, accountId);
    }
    const waits = [...queuedAt].map(
      ([text, at]) => (heard.get(text) ?? Number.POSITIVE_INFINITY) - at,
    );
    waits.sort((a, b) => a - b);
    return {
      p95Ms: waits[Math.ceil(waits.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY,
      replies,
    };
  } finally {
    await db.close();
    await owner.end();
  }

  async function pass(ms: number): Promise<void> {
    nowMs += ms;
    await owner.query(
      'update send_rates set refilled_at = refilled_at - make_interval(secs => $1)',
      [ms / 1000],
    );
  }
}

async function notReached() {
  return { kind: 'not-reached' } as const;
}

const noAnnouncing = {
  upload: notReached,
  sendDocument: notReached,
  sendTemplate: notReached,
  createArticle: notReached,
  findArticle: notReached,
  broadcastArticle: notReached,
};

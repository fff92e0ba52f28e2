import { setTimeout as wait } from 'node:timers/promises';
import type { Laboratory } from './laboratory.ts';
import { lines } from './plan.ts';
import { comeUp } from './server-process.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** So long nothing may become less: a lease of half a minute may have to pass, and what it led to. */
const stuckAfterMs = 120_000;

type Left = { what: string; count: number }[];

/** Ends every fault: lines are whole, Zalo is kind, the disk has room, every process is ready. Throws where one does not come up. */
export async function healAll(lab: Laboratory): Promise<void> {
  for (const line of lines) lab.links[line].set('open');
  await lab.spool.mend();
  await lab.zalo.setWeather({ seed: 1 });
  for (const server of lab.processes) await comeUp(server);
}

/**
 * Waits until nothing is under way any more: no delivery, event, message or announcement. Time goes on meanwhile, in steps, as long as
 * something waits for it. Answers what is left when it becomes no less.
 */
export async function drain(lab: Laboratory, say: (line: string) => void): Promise<Left> {
  let until = Date.now() + stuckAfterMs;
  let least = Number.POSITIVE_INFINITY;
  let told = Date.now();
  for (let quiet = 0; ; ) {
    const left = await findLeft(lab).catch(() => [{ what: 'the database is away', count: 1 }]);
    quiet = left.length === 0 ? quiet + 1 : 0;
    if (quiet === 3) return [];
    const total = left.reduce((sum, { count }) => sum + count, 0);
    if (total < least) {
      least = total;
      until = Date.now() + stuckAfterMs;
    }
    if (Date.now() > until) return left;
    if (Date.now() - told > 10_000) {
      told = Date.now();
      say(`draining: ${left.map(({ what, count }) => `${count} ${what}`).join(', ')}`);
    }
    await wait(700);
    // Long enough for what waits to be repeated, short enough for what waits for an answer.
    await lab.moveClock(left.some(({ what }) => what.includes('later')) ? hourMs / 2 : 5_000);
  }
}

async function findLeft(lab: Laboratory): Promise<Left> {
  const { queued, retrying } = await lab.zalo.webhook();
  const { now } = await lab.zalo.clock();
  const { rows } = await lab.owner.query<{ what: string; count: number }>(
    `select 'events' as what, count(*)::int from inbound_events where state = 'pending'
     union all select 'batches', count(*)::int from inbound_batches
     union all select 'messages', count(*)::int from outgoing_messages
       where state in ('queued', 'sending', 'unknown') and next_attempt_at <= $1
     union all select 'messages for later', count(*)::int from outgoing_messages
       where state in ('queued', 'sending', 'unknown') and next_attempt_at > $1
     union all select 'recipients of announcements for later', count(*)::int from announcement_recipients
       where state in ('waiting', 'sending', 'unknown')
     union all select 'announcements for later', count(*)::int from announcements
       where state in ('scheduled', 'sending')
     union all select 'paused accounts', count(*)::int from official_accounts where paused_at is not null`,
    [new Date(now)],
  );
  const waiting = (await lab.spool.left()).filter((name) => /\.(?:events|replay)$/.test(name));
  return [
    ...rows,
    { what: 'deliveries', count: queued },
    { what: 'deliveries to be repeated', count: retrying },
    { what: 'files in the spool', count: waiting.length },
  ].filter(({ count }) => count > 0);
}

/** Lets the clocks bring back what nobody spoke of: some working days, an hour at a time, as nothing else goes on. */
export async function letDaysPass(lab: Laboratory, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 1) {
    await lab.moveClock(hourMs);
    // Both workers read the clock twice a second and look at it every two.
    await wait(hour % 24 < 8 || hour % 24 > 20 ? 300 : 1_200);
  }
}

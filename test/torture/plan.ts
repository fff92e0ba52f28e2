import { createHash } from 'node:crypto';
import { pick } from '#test/play/random.ts';
import type { RestartMode } from './database-under-test.ts';
import type { LinkState } from './link.ts';
import type { Weather } from './zalo.ts';

/** Lines that can fail: of each process to the database, of the server to Zalo, and of Zalo to the server. */
export const lines = [
  'database-0',
  'database-1',
  'database-2',
  'database-3',
  'zalo',
  'webhook',
] as const;
export type LineName = (typeof lines)[number];

/** One thing that goes wrong; `atMs` from the beginning of the run. */
export type Fault = { atMs: number } & (
  | { kind: 'kill'; targets: number[] }
  | { kind: 'database'; mode: RestartMode }
  | { kind: 'line'; line: LineName; state: Exclude<LinkState, 'open'>; forMs: number }
  /** The database is away for all and the spool cannot be written: its disk is full, or its folder gone. */
  | { kind: 'spool'; how: 'full' | 'gone'; forMs: number }
  | { kind: 'weather'; weather: Weather }
  | { kind: 'webhook-off'; forMs: number }
  | { kind: 'revoke'; commune: number; wholeGrant: boolean }
  /** `careless`: also while Zalo repeats what it could not bring, which may make it switch the webhook off. */
  | { kind: 'jump'; ms: number; careless: boolean }
);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const processes = 4;

/**
 * Most kills come in so much of each minute: whoever is killed every few seconds does nothing that could be found wrong. One in five
 * comes when everybody is at work.
 */
const stormy = 0.3;
const killedAtWork = 0.2;

/** How much goes wrong in a minute, on the average. */
const perMinute = { lines: 8, weather: 3, database: 0.7, spool: 0.6, webhookOff: 0.4, revoke: 1.5 };

/**
 * What goes wrong in one minute of the run, in order; minutes are to be asked for one after the other. The same stream of random numbers
 * gives the same faults at the same times.
 */
export function planMinute(
  random: () => number,
  minute: number,
  rates: { kills: number; days: number; communes: number },
): Fault[] {
  const faults: Fault[] = [];
  const at = (share = 1) => Math.round((minute + random() * share) * minuteMs);
  const between = (min: number, max: number) => Math.round(min + random() * (max - min));
  const times = (rate: number) => Math.floor(rate) + (random() < rate % 1 ? 1 : 0);
  const each = (rate: number, make: () => Fault) => {
    for (let left = times(rate); left > 0; left -= 1) faults.push(make());
  };

  for (let left = times(rates.kills); left > 0; ) {
    const together = random() < 0.05 ? processes : random() < 0.2 ? 2 : 1;
    const targets = shuffled([0, 1, 2, 3], random).slice(0, Math.min(together, left));
    const atMs = at(random() < killedAtWork ? 1 : stormy);
    faults.push({ atMs, kind: 'kill', targets });
    left -= targets.length;
  }
  each(perMinute.lines, () => ({
    atMs: at(),
    kind: 'line',
    line: pick(lines, random),
    state: pick(['cut', 'frozen', 'slow', 'deaf'] as const, random),
    forMs: between(500, 6_000),
  }));
  each(perMinute.weather, () => ({ atMs: at(), kind: 'weather', weather: newWeather(random) }));
  each(perMinute.database, () => ({
    atMs: at(),
    kind: 'database',
    mode: pick(['fast', 'immediate', 'immediate', 'backend'] as const, random),
  }));
  each(perMinute.spool, () => ({
    atMs: at(),
    kind: 'spool',
    how: pick(['full', 'gone'] as const, random),
    forMs: between(2_000, 6_000),
  }));
  each(perMinute.webhookOff, () => ({
    atMs: at(),
    kind: 'webhook-off',
    forMs: between(500, 4_000),
  }));
  each(perMinute.revoke, () => ({
    atMs: at(),
    kind: 'revoke',
    commune: between(0, rates.communes - 1),
    wholeGrant: random() < 0.15,
  }));
  const jumps = 6;
  for (let jump = 0; jump < jumps; jump += 1) {
    faults.push({
      atMs: Math.round((minute + (jump + random()) / jumps) * minuteMs),
      kind: 'jump',
      ms: Math.round(((rates.days * 24 * hourMs) / jumps) * (0.3 + random() * 1.4)),
      careless: random() < 0.06,
    });
  }
  return faults.toSorted((one, other) => one.atMs - other.atMs);
}

/** Every third is fair; else some of what Zalo's answers and deliveries may do, and sometimes its tokens too. */
function newWeather(random: () => number): Weather {
  const seed = Math.floor(random() * 1_000_000);
  if (random() < 0.33) return { seed };
  const sometimes = (max: number) => (random() < 0.5 ? Number((random() * max).toFixed(3)) : 0);
  return {
    seed,
    scope: random() < 0.2 ? 'all' : 'send',
    duplicateWebhook: sometimes(0.5),
    reorderWebhook: sometimes(0.4),
    ...(random() < 0.3 ? { delayWebhookMs: { min: 0, max: Math.round(random() * 1_500) } } : {}),
    dropAnswer: sometimes(0.15),
    serverError: sometimes(0.15),
    hang: sometimes(0.03),
    rateLimit: sometimes(0.05),
  };
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, by: random() }))
    .sort((one, other) => one.by - other.by)
    .map(({ item }) => item);
}

/** A line for the screen: what goes wrong in a minute, and a mark by which two runs of a seed are seen to be the same. */
export function describeMinute(minute: number, faults: Fault[]): string {
  const kills = faults.reduce(
    (sum, fault) => sum + (fault.kind === 'kill' ? fault.targets.length : 0),
    0,
  );
  const counts = new Map<string, number>();
  for (const fault of faults) {
    const name =
      fault.kind === 'line'
        ? `${fault.line.replace(/-\d/, '')} ${fault.state}`
        : fault.kind === 'database'
          ? `PostgreSQL ${fault.mode}`
          : fault.kind === 'spool'
            ? `spool ${fault.how}`
            : fault.kind;
    if (fault.kind !== 'kill') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const others = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
  const mark = createHash('sha256').update(JSON.stringify(faults)).digest('hex').slice(0, 8);
  return `plan of minute ${minute + 1} (${mark}): ${kills} kills, ${others.join(', ')}`;
}

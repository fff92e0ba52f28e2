import { setTimeout as wait } from 'node:timers/promises';
import type { Laboratory } from './laboratory.ts';
import { describeMinute, type Fault, type LineName, planMinute } from './plan.ts';

export type Injected = {
  kills: number;
  /** How often each kind came. */
  counts: Map<string, number>;
  /** What the laboratory itself could not do. */
  troubles: string[];
};

export type Injection = {
  injected: Injected;
  /** Ends what is under way and begins nothing more. */
  stop(): Promise<void>;
};

/** Lets the planned faults happen, minute after minute, until it is stopped. */
export function injectFaults(
  lab: Laboratory,
  random: () => number,
  rates: { kills: number; days: number },
  say: (line: string) => void,
): Injection {
  const injected: Injected = { kills: 0, counts: new Map(), troubles: [] };
  const stop = new AbortController();
  const underWay = new Set<Promise<void>>();
  const heldLines = new Map<LineName | 'spool', number>();
  /** PostgreSQL is brought down by one at a time, and the clock turned by one. */
  const turns = { database: Promise.resolve(), clock: Promise.resolve() };
  const startedAt = performance.now();
  const pause = (ms: number) => wait(ms, undefined, { signal: stop.signal }).catch(() => {});

  async function run(): Promise<void> {
    for (let minute = 0; !stop.signal.aborted; minute += 1) {
      const faults = planMinute(random, minute, {
        ...rates,
        communes: lab.inhabitants.communes.length,
      });
      say(describeMinute(minute, faults));
      for (const fault of faults) {
        await pause(Math.max(0, fault.atMs - (performance.now() - startedAt)));
        if (stop.signal.aborted) break;
        start(fault);
      }
      await pause(Math.max(0, (minute + 1) * 60_000 - (performance.now() - startedAt)));
    }
  }

  function start(fault: Fault): void {
    injected.counts.set(fault.kind, (injected.counts.get(fault.kind) ?? 0) + 1);
    const work = happen(fault)
      .catch((error: unknown) => {
        injected.troubles.push(`${fault.kind}: ${error instanceof Error ? error.message : error}`);
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
  }

  async function happen(fault: Fault): Promise<void> {
    switch (fault.kind) {
      case 'kill':
        for (const target of fault.targets) {
          if (await killWhenThere(target)) injected.kills += 1;
        }
        return;
      case 'database':
        turns.database = turns.database.then(() => lab.database.restart(fault.mode));
        return turns.database;
      case 'line':
        return holdLine(fault.line, () => lab.links[fault.line].set(fault.state), fault.forMs);
      case 'spool':
        return holdSpool(fault.how, fault.forMs);
      case 'weather':
        await lab.zalo.setWeather(fault.weather);
        return;
      case 'webhook-off':
        await lab.zalo.setWeather({ seed: Math.floor(fault.atMs), webhookOff: true });
        await pause(fault.forMs);
        await lab.zalo.setWeather({ seed: Math.floor(fault.atMs) });
        return;
      case 'revoke': {
        const { oaId } = lab.inhabitants.communes[fault.commune] ?? {};
        if (oaId !== undefined) await lab.zalo.revokeTokens(oaId, fault.wholeGrant);
        return;
      }
      case 'jump':
        turns.clock = turns.clock.then(() => lab.moveClock(fault.ms, fault.careless));
        return turns.clock;
    }
  }

  /** Where nothing has come up for ten seconds there is nothing to kill; the run goes on until enough was killed. */
  async function killWhenThere(target: number): Promise<boolean> {
    for (let tries = 0; tries < 200 && !stop.signal.aborted; tries += 1) {
      if (lab.processes[target]?.kill()) return true;
      await pause(50);
    }
    return false;
  }

  /** Of two faults of one line the last one mends it. */
  async function holdLine(line: LineName, fail: () => void, forMs: number): Promise<void> {
    heldLines.set(line, (heldLines.get(line) ?? 0) + 1);
    fail();
    await pause(forMs);
    const left = (heldLines.get(line) ?? 1) - 1;
    heldLines.set(line, left);
    if (left === 0) lab.links[line].set('open');
  }

  async function holdSpool(how: 'full' | 'gone', forMs: number): Promise<void> {
    if (heldLines.get('spool') === 1) return;
    heldLines.set('spool', 1);
    await lab.spool.fail(how);
    const lines = ['database-0', 'database-1', 'database-2', 'database-3'] as const;
    await Promise.all(lines.map((line) => holdLine(line, () => lab.links[line].set('cut'), forMs)));
    await lab.spool.mend();
    heldLines.set('spool', 0);
  }

  const running = run();
  return {
    injected,
    async stop() {
      stop.abort();
      await running;
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

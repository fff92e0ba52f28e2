import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '#test/play/random.ts';
import type { Laboratory } from './laboratory.ts';
import type { Ledger } from './ledger.ts';
import { openDesks } from './traffic/desks.ts';
import { openResidents } from './traffic/residents.ts';
import { openTeams } from './traffic/teams.ts';

export type Traffic = {
  /** Acts of people so far. */
  acts(): number;
  /** Ends what is under way and lets nobody begin anything more. */
  stop(): Promise<void>;
};

const lanes = 10;
/** So much may wait to be brought; people do not type faster because a server is away. */
const queuedMax = 150;
const restMs = 400;

/**
 * Lets people live: residents ask, press, follow, leave and have themselves deleted; teams claim, race, answer, correct, give back and
 * keep silent; desks announce, answer and merge. What each lane of them wants to do is drawn from the seed; when it comes to it, and what it
 * then finds said, is up to the system.
 */
export function startTraffic(
  lab: Laboratory,
  ledger: Ledger,
  seed: number,
  questions: string[],
): Traffic {
  const stop = new AbortController();
  const residents = openResidents(lab, ledger, questions);
  const teams = openTeams(lab, ledger);
  const desks = openDesks(lab, ledger);
  let acts = 0;
  let isFull = false;

  async function look(): Promise<void> {
    while (!stop.signal.aborted) {
      isFull = (await lab.zalo.webhook()).queued > queuedMax;
      await wait(200);
    }
  }

  async function lane(number: number): Promise<void> {
    const random = seededRandom(seed * 1_000 + number);
    while (!stop.signal.aborted) {
      if (isFull) {
        await wait(100);
        continue;
      }
      const kind = random();
      try {
        if (kind < 0.004) await desks.act(random);
        else {
          const done = await (kind < 0.4 ? teams : residents).act(random);
          acts += done;
        }
      } catch (error) {
        const name = error instanceof Error ? error.message.slice(0, 80) : String(error);
        ledger.misses.set(name, (ledger.misses.get(name) ?? 0) + 1);
      }
      await wait(restMs * (0.5 + random()), undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  const running = Promise.all([look(), ...Array.from({ length: lanes }, (_, at) => lane(at))]);
  return {
    acts: () => acts,
    async stop() {
      stop.abort();
      await running;
    },
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '#test/play/random.ts';
import type { Laboratory } from './laboratory.ts';
import type { Ledger } from './ledger.ts';
import { openDesks } from './traffic/desks.ts';
import { openResidents } from './traffic/residents.ts';
import { openTalk } from './traffic/talk.ts';
import { openTeams } from './traffic/teams.ts';

export type Traffic = {
  /** Acts of people so far. */
  acts(): number;
  /** Ends what is under way and lets nobody begin anything more. */
  stop(): Promise<void>;
};

const lanes = 10;
const talkLanes = 4;
/** So much may wait to be brought, and so much to be handled; people do not type faster because a server is away. */
const queuedMax = 300;
const pendingMax = 700;
/** Teams talk among themselves while less than this waits: so much as the machine has to spare. */
const talkQueuedMax = 150;
const talkPendingMax = 400;
const restMs = 400;

/**
 * Lets people live: residents ask, press, follow, leave and have themselves deleted; teams claim, race, answer, correct, give back and
 * keep silent; desks announce, answer and merge. What each lane of them wants to do is drawn from the seed; when it comes to it, and what it
 * then finds said, is up to the system. Where `isBehind` says that fewer events came than were asked for, teams talk more among themselves.
 */
export function startTraffic(
  lab: Laboratory,
  ledger: Ledger,
  seed: number,
  questions: string[],
  isBehind: () => boolean,
): Traffic {
  const stop = new AbortController();
  const residents = openResidents(lab, ledger, questions);
  const teams = openTeams(lab, ledger);
  const desks = openDesks(lab, ledger);
  const talk = openTalk(lab, ledger);
  let acts = 0;
  let isFull = false;
  let mayTalk = false;

  async function look(): Promise<void> {
    while (!stop.signal.aborted) {
      const { queued, retrying } = await lab.zalo.webhook();
      const pending = await countPending();
      isFull = queued > queuedMax || pending > pendingMax;
      mayTalk = isBehind() && queued + retrying < talkQueuedMax && pending < talkPendingMax;
      await wait(200);
    }
  }

  /** While the database is away nobody knows of anything. */
  async function countPending(): Promise<number> {
    const sql = `select from inbound_events where state = 'pending'
      union all select from inbound_batches limit ${pendingMax + 1}`;
    return lab.owner.query(sql).then(
      ({ rowCount }) => rowCount ?? 0,
      () => 0,
    );
  }

  const note = (error: unknown) => {
    const name = error instanceof Error ? error.message.slice(0, 80) : String(error);
    ledger.misses.set(name, (ledger.misses.get(name) ?? 0) + 1);
  };

  async function talkLane(number: number): Promise<void> {
    const random = seededRandom(seed * 1_000 + 500 + number);
    while (!stop.signal.aborted) {
      if (!mayTalk) await wait(100);
      else await talk.act(random).then((said) => (acts += said), note);
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
        note(error);
      }
      await wait(restMs * (0.5 + random()), undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  const running = Promise.all([
    look(),
    ...Array.from({ length: lanes }, (_, at) => lane(at)),
    ...Array.from({ length: talkLanes }, (_, at) => talkLane(at)),
  ]);
  return {
    acts: () => acts,
    async stop() {
      stop.abort();
      await running;
    },
  };
}

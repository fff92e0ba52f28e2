import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultQuietHours, isQuiet } from '#bot/announcements/quiet-hours-rules.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import type { QuietHours } from '#shared/announcing.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import {
  areaIds,
  groupIds,
  oaUserId,
  openSendingScene,
  personId,
  type SendingScene,
} from './sending-scene.ts';

const people = 18;
const steps = 24;
const hourMs = 3_600_000;
const villages = ['che', 'doi', 'suoi'] as const;
type Village = (typeof villages)[number];
/** Chè rests at noon as well as nobody else does; the others have the hours that count everywhere. */
const hoursOf: Record<Village, QuietHours> = {
  che: { fromMinute: 660, toMinute: 840 },
  doi: defaultQuietHours,
  suoi: defaultQuietHours,
};
const villageOf = (number: number): Village => villages[number % villages.length] ?? 'che';

let scene: SendingScene;
beforeAll(async () => {
  scene = await openSendingScene(people);
});
afterAll(() => scene.close());

/** The same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Call = { to: string; text: string; at: Date };

/** A worker that may die before or after any step, and in whose hands the clock may jump between two. */
function frailProcess(roll: () => number, calls: Call[]): { deps: SendingDeps; revive(): void } {
  let isDead = false;
  const step = async <T>(run: () => Promise<T>): Promise<T> => {
    if (isDead || roll() < 0.02) {
      isDead = true;
      throw new Error('killed');
    }
    const result = await run();
    if (roll() < 0.02) {
      isDead = true;
      throw new Error('killed');
    }
    return result;
  };
  const deps = scene.startProcess(({ db, gateway }) => ({
    db: {
      ...db,
      async transaction(scope, work) {
        const result = await step(() => db.transaction(scope, work));
        if (roll() < 0.05) await scene.advance(Math.floor(roll() * 9 * hourMs));
        return result;
      },
    },
    gateway: {
      ...gateway,
      send: (account, token, to, content) => {
        calls.push({ to: to.id, text: content.text, at: scene.clock.now() });
        return step(() => gateway.send(account, token, to, content));
      },
    },
  }));
  return {
    deps,
    revive: () => {
      isDead = false;
    },
  };
}

async function audienceOf(id: string): Promise<unknown> {
  return scene.ask(
    'select channel, recipient_id, area_id from announcement_recipients where announcement_id = $1 order by 1, 2',
    [id],
  );
}

/** Everything that the account said, in chats and groups, with where it was heard and when. */
async function everythingHeard(): Promise<
  { village: Village; to: string; text: string; at: Date }[]
> {
  type Message = { from?: string; personId?: string | null; text: string; at: number };
  const heard: { village: Village; to: string; text: string; at: Date }[] = [];
  const listen = async (village: Village, to: string, path: string) => {
    const { messages } = await scene.control<{ messages: Message[] }>('GET', path);
    for (const { from, personId: speaker, text, at } of messages) {
      if (from === 'oa' || speaker === null) heard.push({ village, to, text, at: new Date(at) });
    }
  };
  for (let number = 0; number < people; number += 1) {
    await listen(villageOf(number), oaUserId(number), `/chats/${ids.oaId}/${personId(number)}`);
  }
  await listen('che', groupIds.che, `/groups/${groupIds.che}`);
  await listen('suoi', groupIds.suoi, `/groups/${groupIds.suoi}`);
  return heard;
}

test.each([1, 2, 3])(
  'whatever dies and however the clock jumps, nobody gets it twice, in quiet hours or too late (seed %i)',
  async (seed) => {
    const roll = dice(seed);
    await scene.begin();
    const { fromMinute, toMinute } = hoursOf.che;
    await scene.ask('insert into quiet_hours values ($1, $2, $3)', [
      areaIds.che,
      fromMinute,
      toMinute,
    ]);
    await scene.settle(
      Array.from({ length: people }, (_, number) => ({ number, area: villageOf(number) })),
    );
    const channels = ['consultation', 'team-groups'] as const;
    const overAt = new Date(scene.clock.now().getTime() + 30 * hourMs);
    const lasting = await scene.announce({ channels: [...channels] });
    const passing = await scene.announce({ channels: [...channels], expiresAt: overAt });
    const frozen = [await audienceOf(lasting), await audienceOf(passing)];
    const calls: Call[] = [];
    const workers = [frailProcess(roll, calls), frailProcess(roll, calls)];

    const resumeWhatIsPaused = () =>
      scene.ask(`update announcements set state = 'sending' where state = 'paused'`);
    const acts: (() => Promise<unknown>)[] = [
      () => scene.advance(Math.floor(roll() * 6 * hourMs)),
      () => scene.faults({ dropAnswer: roll() * 0.4, serverError: roll() * 0.2, seed }),
      () => scene.faults({}),
      () => scene.age(61),
      () =>
        scene.ask(`update announcements set state = 'paused' where state = 'sending' and id = $1`, [
          lasting,
        ]),
      () => scene.ask('delete from announcement_areas where announcement_id = $1', [lasting]),
      () => scene.settle([{ number: 1000 + Math.floor(roll() * 1e6) }]),
    ];
    for (let step = 0; step < steps; step += 1) {
      if (roll() < 0.5) await acts[Math.floor(roll() * acts.length)]?.();
      else {
        const turn = roll() < 0.5 ? workers : workers.slice(0, 1);
        await Promise.allSettled(turn.map(({ deps }) => scene.round(deps)));
        for (const worker of workers) worker.revive();
        await resumeWhatIsPaused();
      }
    }

    await resumeWhatIsPaused();
    await scene.faults({});
    const sound = frailProcess(() => 1, calls).deps;
    for (let turn = 0; turn < 30; turn += 1) {
      await scene.age(61);
      await scene.round(sound);
      if ((await scene.stateOf(lasting)) === 'sent' && (await scene.stateOf(passing)) === 'sent')
        break;
      await scene.advance(Math.floor(hourMs * 1.5));
    }

    const heard = await everythingHeard();
    const once = new Set<string>();
    const wrong: string[] = [];
    for (const { village, to, text, at: heardAt } of heard) {
      // The clock may jump while a call is in the air; what counts is when it was made.
      const call = calls.findLast((one) => one.to === to && one.text === text && one.at <= heardAt);
      const at = call?.at ?? heardAt;
      const isPassing = text.includes(passing.slice(0, 8));
      const key = `${to} ${isPassing ? 'passing' : 'lasting'}`;
      if (once.has(key)) wrong.push(`${key}: twice`);
      once.add(key);
      if (isQuiet(hoursOf[village], at)) wrong.push(`${key}: at ${at.toISOString()}`);
      if (isPassing && at >= overAt) wrong.push(`${key}: too late`);
    }
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    expect([await audienceOf(lasting), await audienceOf(passing)]).toEqual(frozen);
    expect([await scene.stateOf(lasting), await scene.stateOf(passing)]).toEqual(['sent', 'sent']);
    // What is written down is what Zalo saw: nobody counts as reached who was not.
    const [{ reached } = { reached: -1 }] = await scene.ask<{ reached: number }>(
      `select count(*)::int as reached from announcement_recipients where state in ('sent', 'delivered', 'seen')`,
    );
    expect(reached).toBeLessThanOrEqual(once.size);
    expect(once.size).toBeGreaterThan(0);
  },
  120_000,
);

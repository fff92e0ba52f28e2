import type { Config } from '#bot/config.ts';
import { takeApartBatches } from '#bot/inbox/take-apart-batches.ts';
import { forgetWords } from '#bot/jobs/forget-words.ts';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import { runClocks } from '#bot/jobs/run-clocks.ts';
import { runLongTasks } from '#bot/jobs/run-long-tasks.ts';
import { startAnnouncements } from '#bot/jobs/start-announcements.ts';
import { sweep } from '#bot/jobs/sweep.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import type { World } from '#test/support/world.ts';

const atOnce = 6;

/** The worker half, with a Zalo that tells nobody's name. What goes wrong in it is complained about, with its error. */
export function openWorker(world: World, config: Config, complain: (problem: string) => void) {
  const failed = (level: string) => (fields: object, sentence: string) =>
    complain(`the worker says (${level}) ${sentence}: ${JSON.stringify(fields)}`);
  const deps = {
    config,
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    tokens: { get: async () => undefined, renew: async () => undefined },
    log: { info: () => {}, warn: failed('warn'), error: failed('error') },
  } as unknown as WorkerDeps;

  /** Handles whatever was delivered, conversation by conversation; gives how many events it were. */
  async function handleAll(): Promise<number> {
    await takeApartBatches(deps);
    const [waiting] = await world.rows<{ keys: string[] | null; count: number }>(
      `select array_agg(distinct conversation_key) as keys, count(*)::int as count from inbound_events where state = 'pending'`,
    );
    const keys = [...(waiting?.keys ?? [])];
    const work = async () => {
      for (let key = keys.shift(); key !== undefined; key = keys.shift())
        await processConversation(deps, key);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return waiting?.count ?? 0;
  }

  /** Does what is done over and over, on what was written. */
  async function doRounds(): Promise<void> {
    await sweep(deps);
    while ((await runClocks(deps)) > 0);
    await runLongTasks(deps);
    await startAnnouncements(deps);
    await forgetWords(deps);
  }

  /** Events that were set aside, and those that failed and wait for another try. */
  const unhandled = () =>
    world.rows<{ event_name: string; failure: string | null; payload: unknown }>(
      `select event_name, failure, payload from inbound_events where state = 'failed' or attempts > 0 limit 5`,
    );

  return { handleAll, doRounds, doTasks: () => runLongTasks(deps), unhandled };
}

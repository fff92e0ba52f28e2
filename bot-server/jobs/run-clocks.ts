import { type DueClock, findDueClocks } from '#bot/clocks/find-due-clocks.ts';
import { postponeClock } from '#bot/clocks/postpone-clock.ts';
import { inWork } from '#bot/db/work.ts';
import { fireClockSteps } from '#bot/help-requests/fire-clock-steps.ts';
import { errorKind } from '#bot/lib/log.ts';
import { listOfficialAccounts } from '#bot/official-accounts/find-official-account.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Deps = Pick<WorkerDeps, 'db' | 'clock' | 'newId' | 'log'>;

const stepsAtOnce = 400;
const requestsAtOnce = 4;
/** Of one turn; what is left is first at the next. */
const roundsMax = 25;

/**
 * Takes what the clocks of all requests have due: each request in a transaction of its own, so that a storm at seven in the morning
 * holds up nobody, a worker that dies loses at most what it had not done, and two workers share the rest. One that fails waits ten
 * minutes behind the others. Answers how many requests were looked at.
 */
export async function runClocks(deps: Deps): Promise<number> {
  let fired = 0;
  for (let round = 0; round < roundsMax; round += 1) {
    const { due, paths } = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
      const found = await findDueClocks(tx, deps.clock.now(), stepsAtOnce);
      const accounts = found.length === 0 ? [] : await listOfficialAccounts(tx);
      return { due: found, paths: new Map(accounts.map(({ id, areaPath }) => [id, areaPath])) };
    });
    const waiting = [...due];
    let done = 0;
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (await fire(deps, next, paths.get(next.officialAccountId) ?? '')) done += 1;
      }
    };
    await Promise.all(Array.from({ length: requestsAtOnce }, lane));
    fired += done;
    // None are left, or other workers have them.
    if (done === 0) break;
  }
  return fired;
}

async function fire(deps: Deps, { helpRequestId }: DueClock, path: string): Promise<boolean> {
  const scope = { kind: 'area', path, confidant: 'desk' } as const;
  try {
    return await inWork(deps, scope, (work) => fireClockSteps(work, helpRequestId));
  } catch (error) {
    deps.log.warn({ helpRequestId, kind: errorKind(error) }, 'the clock of a request failed');
    await inWork(deps, scope, (work) => postponeClock(work, helpRequestId));
    return false;
  }
}

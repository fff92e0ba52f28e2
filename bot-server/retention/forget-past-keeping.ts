import type { Database } from '#bot/db/database.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { dayGraceMs, isNight, type KeepingRule, keepingRules } from './keeping-rules.ts';
import { forgetBatch } from './retention-store.ts';
import { keptNoLonger } from './retention-texts.ts';

type Deps = { db: Database; clock: Clock };

const batchMax = 500;
/** Of one kind in one turn: half a million an hour, with rests in which others work. */
const batchesMax = 20;

/**
 * Forgets what is past its time, kind by kind, in small transactions of their own: dying in the middle, running twice or at
 * two workers at once, it does each piece once. Answers how many pieces it forgot. Counts, sums and registers stay what they are.
 */
async function forgetKinds(
  deps: Deps,
  rules: readonly KeepingRule[],
  graceMs: number,
): Promise<number> {
  let forgotten = 0;
  for (const { kind, keptMs } of rules) {
    for (let batch = 0; batch < batchesMax; batch += 1) {
      const at = deps.clock.now();
      const before = new Date(at.getTime() - keptMs - graceMs);
      const due = { kind, before, at, limit: batchMax, insteadOfWords: keptNoLonger };
      const count = await deps.db.transaction({ kind: 'queue' }, (tx) => forgetBatch(tx, due));
      forgotten += count;
      if (count < batchMax) break;
    }
  }
  return forgotten;
}

const of = (when: KeepingRule['when']) => keepingRules.filter((rule) => rule.when === when);

/** What opens something or is a copy: gone as soon as its time is over. */
export function forgetAtOnce(deps: Deps): Promise<number> {
  return forgetKinds(deps, of('at-once'), 0);
}

/** People's words: at night when their time is over, by day only what two nights have left. */
export function forgetAtNight(deps: Deps): Promise<number> {
  return forgetKinds(deps, of('at-night'), isNight(deps.clock.now()) ? 0 : dayGraceMs);
}

import type { Database } from '#bot/db/database.ts';
import { systemClock } from '#bot/lib/clock.ts';
import { errorKind, type Log } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { type KeepingRule, keepingRules } from './keeping-rules.ts';
import { dayGraceMs, isNight } from './night-rules.ts';
import { forgetBatch, readDatabaseTime } from './retention-store.ts';
import { keptNoLonger } from './retention-texts.ts';

type Deps = { db: Database; clock: Clock; log?: Log };

const batchMax = 500;
/** Of one kind in one turn: half a million an hour, with rests in which others work. */
const batchesMax = 20;
/** More than any drift: such a clock was set wrongly. */
const astrayMs = 60 * 60_000;

/**
 * Forgets what is past its time, kind by kind, in small transactions of their own: dying in the middle, running twice or at
 * two workers at once, it does each piece once. A kind that fails does not hold up the others; the first error is thrown in the
 * end. Answers how many pieces it forgot. Counts, sums and registers stay what they are.
 */
async function forgetKinds(
  deps: Deps,
  rules: readonly KeepingRule[],
  graceMs: number,
): Promise<number> {
  if (await isAstray(deps)) {
    deps.log?.error({}, 'nothing is forgotten: this machine has another time than the database');
    return 0;
  }
  let forgotten = 0;
  const errors: unknown[] = [];
  for (const rule of rules) {
    try {
      forgotten += await forgetKind(deps, rule, graceMs);
    } catch (error) {
      errors.push(error);
      const fields = { kind: rule.kind, error: errorKind(error) };
      deps.log?.error(fields, 'what is past its time could not be forgotten');
    }
  }
  if (errors.length > 0) throw errors[0];
  return forgotten;
}

async function forgetKind(
  deps: Deps,
  { kind, keptMs }: KeepingRule,
  graceMs: number,
): Promise<number> {
  let forgotten = 0;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const at = deps.clock.now();
    const before = new Date(at.getTime() - keptMs - graceMs);
    const due = { kind, before, at, limit: batchMax, insteadOfWords: keptNoLonger };
    const count = await deps.db.transaction({ kind: 'queue' }, (tx) => forgetBatch(tx, due));
    forgotten += count;
    if (count < batchMax) break;
  }
  return forgotten;
}

/** What is forgotten is gone: two clocks must agree. One that a simulator moves is not meant to. */
async function isAstray({ db, clock }: Deps): Promise<boolean> {
  if (clock !== systemClock) return false;
  const theirs = await db.transaction({ kind: 'queue' }, readDatabaseTime);
  return Math.abs(clock.now().getTime() - theirs.getTime()) > astrayMs;
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

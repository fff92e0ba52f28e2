import { checkArrivals } from './arrivals.ts';
import { checkChangedOnce } from './changed-once.ts';
import { checkClaims, checkStates } from './claims-and-states.ts';
import type { Evidence } from './evidence.ts';
import { checkNothingLost } from './nothing-lost.ts';
import type { Verdict } from './verdict.ts';

/** Holds the evidence against the twelve promises, one after the other; no code of the product takes part. */
export async function checkAll(evidence: Evidence): Promise<Verdict[]> {
  const checks = [checkNothingLost, checkChangedOnce, checkArrivals, checkClaims, checkStates];
  const verdicts: Verdict[] = [];
  for (const check of checks) verdicts.push(await check(evidence));
  return verdicts.toSorted((one, other) => one.promise - other.promise);
}

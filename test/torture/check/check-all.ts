import { checkArrivals } from './arrivals.ts';
import { checkChangedOnce } from './changed-once.ts';
import { checkClaims } from './claims.ts';
import { checkErasures } from './erasures.ts';
import type { Evidence } from './evidence.ts';
import { checkNothingLost } from './nothing-lost.ts';
import { checkRate } from './overtaking.ts';
import { checkPlaces } from './places.ts';
import { checkLogs } from './privacy.ts';
import { checkQuietHours } from './quiet-hours.ts';
import { checkSilentClaims } from './silent-claims.ts';
import { checkStates } from './states.ts';
import { checkSums } from './sums.ts';
import type { Verdict } from './verdict.ts';

/** The twelve promises in their order. */
const checks = [
  checkNothingLost,
  checkChangedOnce,
  checkArrivals,
  checkRate,
  checkClaims,
  checkStates,
  checkQuietHours,
  checkPlaces,
  checkLogs,
  checkSilentClaims,
  checkSums,
  checkErasures,
];

/** Holds the evidence against the twelve promises, one after the other; no code of the product takes part. */
export async function checkAll(evidence: Evidence): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const check of checks) verdicts.push(await check(evidence));
  return verdicts;
}

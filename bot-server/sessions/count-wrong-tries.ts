import type { Tx } from '#bot/db/database.ts';
import { codeLimits } from './sign-in-code-rules.ts';
import { countWrongTriesSince, type SignInCode } from './sign-in-code-store.ts';

/** How often codes of somebody on the staff list were tried wrong in the last day, by whomever. */
export function countWrongTries(
  tx: Tx,
  person: Pick<SignInCode, 'officerId' | 'memberId'>,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - codeLimits.wrongTriesMs);
  return countWrongTriesSince(tx, person, since, codeLimits.triesMax);
}

import { setTimeout as wait } from 'node:timers/promises';
import type { GroupAnswer } from '#bot/lib/ports.ts';
import type { AccountInArea } from '#bot/official-accounts/find-official-account.ts';
import type { WorkerDeps } from './worker-deps.ts';

const triesMax = 4;
const rateWaitMs = 2_000;

/**
 * One call about groups with the account's token: renews the token once where Zalo refuses it, and waits where Zalo finds us too
 * fast. `undefined` where the account has no token.
 */
export async function callGroups<Value>(
  deps: Pick<WorkerDeps, 'tokens'>,
  account: Pick<AccountInArea, 'id'>,
  call: (accessToken: string) => Promise<GroupAnswer<Value>>,
): Promise<GroupAnswer<Value> | undefined> {
  let token = await deps.tokens.get(account.id);
  let isRenewed = false;
  for (let tries = 1; token !== undefined; tries += 1) {
    const answer = await call(token);
    if (answer.kind !== 'refused' || tries === triesMax) return answer;
    if (answer.verdict === 'renew-token' && !isRenewed) {
      isRenewed = true;
      token = await deps.tokens.renew(account.id, token);
    } else if (answer.verdict === 'wait-for-rate') await wait(rateWaitMs * tries);
    else return answer;
  }
  return undefined;
}

import type { Work } from '#bot/db/work.ts';
import { setHeard } from './account-store.ts';

/** Notes when Zalo's webhook told of an account; the caller says it once a minute at most. */
export async function noteHeard(work: Work, officialAccountId: string, at: Date): Promise<void> {
  await setHeard(work.tx, officialAccountId, at);
}

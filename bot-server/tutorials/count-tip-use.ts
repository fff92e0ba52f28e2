import { beforeCommit } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import type { TipUse } from '#shared/tips.ts';
import { addTipUse } from './tip-store.ts';

/**
 * Counts, of nobody in particular, that a tip was shown to somebody with a question like it, that it helped them, or that it did not.
 * Each call counts; nothing happens for one that is not, or no longer, public in the commune.
 */
export async function countTipUse({ tx }: Work, tipId: string, use: TipUse['use']): Promise<void> {
  await beforeCommit(tx, `tip ${tipId} ${use}`, () => addTipUse(tx, tipId, use));
}

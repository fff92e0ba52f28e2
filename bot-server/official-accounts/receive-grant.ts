import type { Database } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import type { Clock } from '#bot/lib/ports.ts';
import type { GrantReason } from '#shared/accounts.ts';
import { findGrantAsker } from './find-grant-asker.ts';
import { getDeskAccount } from './get-desk-account.ts';
import { grantLifeMs } from './grant-rules.ts';
import { hashGrantState } from './grant-secrets.ts';
import { findAskedGrant, leaveAsked } from './grant-store.ts';
import type { TokenCipher } from './token-cipher.ts';

type Deps = {
  db: Database;
  clock: Clock;
  newId: () => string;
  sealer: Pick<TokenCipher, 'seal'>;
};

/** What a browser brought back from Zalo's consent page; nothing of it is believed. */
export type BroughtBack = {
  state: string | undefined;
  code: string | undefined;
  oaId: string | undefined;
};

/**
 * Takes what Zalo handed over, seals it and asks a worker to exchange it. Answers with the grant that it belongs to, or
 * `undefined` for a state that nobody asked with, that was used or is older than ten minutes: then nothing is kept. No code, a
 * named other account, or an asker who may no longer keep accounts end the grant here.
 */
export async function receiveGrant(deps: Deps, brought: BroughtBack): Promise<string | undefined> {
  if (brought.state === undefined) return undefined;
  const hash = hashGrantState(brought.state);
  const since = new Date(deps.clock.now().getTime() - grantLifeMs);
  const asked = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findAskedGrant(tx, hash, since),
  );
  if (asked === undefined) return undefined;
  return inWork(deps, { kind: 'area', path: asked.areaPath }, async (work) => {
    const account = await getDeskAccount(work.tx, asked.officialAccountId);
    const reason = await refusalOf(brought, account.oaId, () => findGrantAsker(work.tx, asked.id));
    if (reason !== undefined || brought.code === undefined) {
      const end = { state: 'refused', reason: reason ?? 'declined', endedAt: work.now } as const;
      return (await leaveAsked(work.tx, asked.id, end)) ? asked.id : undefined;
    }
    const code = deps.sealer.seal(brought.code, account.id);
    if (!(await leaveAsked(work.tx, asked.id, { state: 'received', code }))) return undefined;
    const key = `exchange-grant:${asked.id}`;
    await enqueue(work.tx, 'exchange-grant', { grantId: asked.id }, { key });
    return asked.id;
  });
}

async function refusalOf(
  brought: BroughtBack,
  oaId: string,
  findAsker: () => Promise<unknown>,
): Promise<GrantReason | undefined> {
  if (brought.code === undefined) return 'declined';
  if (brought.oaId !== undefined && brought.oaId !== oaId) return 'wrong-account';
  return (await findAsker()) === undefined ? 'not-allowed' : undefined;
}

import { inWork } from '#bot/db/work.ts';
import type { AccountAtZalo, Told } from './account-at-zalo.ts';
import { saveHealth, saveTemplates } from './account-store.ts';
import { findOfficialAccount } from './find-official-account.ts';
import { resumeAccount } from './pause-account.ts';
import type { TokenDeps } from './renew-token.ts';

export type HealthDeps = Pick<TokenDeps, 'db' | 'clock' | 'newId' | 'log'> & {
  atZalo: Pick<AccountAtZalo, 'readInfo' | 'readQuotas' | 'readTemplates'>;
  tokens: {
    get(officialAccountId: string): Promise<string | undefined>;
    renew(officialAccountId: string, refused: string): Promise<string | undefined>;
  };
};

/** Codes after which another token may do. */
const tokenCodes = ['token-invalid', 'token-expired'];

/**
 * Asks Zalo how an account is and what it may send, and keeps the answer; what Zalo does not tell now stays as it told it
 * before. With `isProbe` a paused account of which Zalo tells may send again: if Zalo still refuses its messages, the next one
 * pauses it anew and says why.
 */
export async function readAccountHealth(
  deps: HealthDeps,
  officialAccountId: string,
  isProbe: boolean,
): Promise<void> {
  const account = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findOfficialAccount(tx, officialAccountId),
  );
  if (account === undefined || account.disconnectedAt !== null) return;
  const { info, accessToken } = await readInfo(deps, officialAccountId);
  const hasToken = accessToken !== undefined && info.kind === 'told';
  const quotas = hasToken ? await deps.atZalo.readQuotas(accessToken) : undefined;
  const templates = hasToken ? await deps.atZalo.readTemplates(accessToken) : undefined;
  await inWork(deps, { kind: 'queue' }, async ({ tx, now }) => {
    await saveHealth(tx, officialAccountId, {
      readAt: now,
      failureCode: info.kind === 'told' ? null : info.code,
      ...(info.kind === 'told' && { info: info.value }),
      ...(quotas?.kind === 'told' && { quotas: quotas.value }),
    });
    if (templates?.kind === 'told') {
      await saveTemplates(tx, officialAccountId, templates.value, now);
    }
    if (isProbe && info.kind === 'told') await resumeAccount(tx, { officialAccountId });
  });
}

async function readInfo(deps: HealthDeps, officialAccountId: string) {
  const first = await deps.tokens.get(officialAccountId);
  if (first === undefined) return { info: noToken };
  const info = await deps.atZalo.readInfo(first);
  if (info.kind === 'told' || !tokenCodes.includes(info.code)) return { info, accessToken: first };
  const second = await deps.tokens.renew(officialAccountId, first);
  if (second === undefined) return { info };
  return { info: await deps.atZalo.readInfo(second), accessToken: second };
}

/** There is no token, and why stands with the tokens. */
const noToken: Told<never> = { kind: 'refused', code: 'not-reached' };

import type { Config } from '#bot/config.ts';
import type { Database } from '#bot/db/database.ts';
import type { AccountAtZalo } from '#bot/official-accounts/account-at-zalo.ts';
import {
  type AccountInArea,
  listOfficialAccounts,
} from '#bot/official-accounts/find-official-account.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { selectTokens, type TokenRow } from '#bot/official-accounts/token-store.ts';
import { findShortReason } from '#bot/outbox/find-staff-sentence.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { type Finding, right, wrong } from './finding.ts';

/** An account that we hold, or held, a grant of. */
export type HeldAccount = { account: AccountInArea; tokens: TokenRow };

const asksAtOnce = 6;

/** Accounts that are or were connected; those that a commune let go, or never connected, are nobody's trouble. */
export function findHeldAccounts(db: Database): Promise<HeldAccount[]> {
  return db.transaction({ kind: 'queue' }, async (tx) => {
    const held: HeldAccount[] = [];
    for (const account of await listOfficialAccounts(tx)) {
      const tokens = await selectTokens(tx, account.id);
      if (tokens !== undefined && account.disconnectedAt === null) held.push({ account, tokens });
    }
    return held;
  });
}

/** Whether Zalo takes each account's token, by asking who the account is; renews nothing and changes nothing. */
export async function checkAccounts(
  held: readonly HeldAccount[],
  config: Pick<Config, 'TOKEN_ENCRYPTION_KEY'>,
  atZalo: Pick<AccountAtZalo, 'readInfo'>,
): Promise<Finding[]> {
  if (held.length === 0) return [wrong('account', texts.noAccounts, texts.noAccountsTodo)];
  const cipher = createTokenCipher(config.TOKEN_ENCRYPTION_KEY);
  const waiting = [...held];
  const findings: Finding[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const todo = await findTrouble(next, cipher, atZalo);
      if (todo !== undefined) {
        findings.push(wrong('account', texts.account(next.account.name), todo));
      }
    }
  };
  await Promise.all(Array.from({ length: asksAtOnce }, lane));
  const fine = held.length - findings.length;
  return [...(fine > 0 ? [right('account', texts.accounts(fine))] : []), ...findings];
}

async function findTrouble(
  { account, tokens }: HeldAccount,
  cipher: ReturnType<typeof createTokenCipher>,
  atZalo: Pick<AccountAtZalo, 'readInfo'>,
): Promise<string | undefined> {
  if (tokens.lostAt !== null) return texts.accountLost;
  const token = openToken(tokens, cipher);
  if (token === 'sealed') return texts.accountKey;
  if (token === undefined) return texts.accountUnused;
  const told = await atZalo.readInfo(token.value);
  if (told.kind === 'refused') return sayRefusal(told.code);
  if (told.value.oaId !== '' && told.value.oaId !== account.oaId) return texts.accountOther;
  if (account.pausedAt === null) return undefined;
  return texts.accountPaused(findShortReason(account.pausedReason ?? '') ?? '');
}

/** `sealed`: with another key. */
function openToken(
  { accessToken, refreshToken, officialAccountId }: TokenRow,
  cipher: ReturnType<typeof createTokenCipher>,
): { value: string } | 'sealed' | undefined {
  try {
    cipher.open(refreshToken, officialAccountId);
    if (accessToken === null) return undefined;
    return { value: cipher.open(accessToken, officialAccountId) };
  } catch {
    return 'sealed';
  }
}

function sayRefusal(code: string): string {
  if (code === 'not-reached') return texts.accountNotReached;
  if (code === 'token-invalid' || code === 'token-expired') return texts.accountExpired;
  return texts.accountRefused(findShortReason(code) ?? code);
}

import type { Tx } from '#bot/db/database.ts';
import { findOfficialAccount } from './find-official-account.ts';
import { grantLost, resumeAccount } from './pause-account.ts';
import type { TokenCipher } from './token-cipher.ts';
import { grantAnew, insertFirstToken, lockLostToken } from './token-store.ts';

type Brought = { officialAccountId: string; refreshToken: string; cipher: TokenCipher };

/**
 * Stores the refresh token an administrator brought from Zalo, sealed. An account that already has one keeps it: ours
 * has been renewed since, and the one in a file is spent. Only where the grant was lost does another token take its
 * place, and the account may send again; the lost one itself changes nothing. One that the desk has disconnected is connected
 * only there. Never logs or returns the token.
 */
export async function saveRefreshToken(
  tx: Tx,
  brought: Brought,
): Promise<'stored' | 'replaced' | 'kept'> {
  const { officialAccountId, refreshToken, cipher } = brought;
  // A file is older than the hand that let go.
  if ((await findOfficialAccount(tx, officialAccountId))?.disconnectedAt) return 'kept';
  const sealed = cipher.seal(refreshToken, officialAccountId);
  if (await insertFirstToken(tx, officialAccountId, sealed)) {
    await resumeAccount(tx, { officialAccountId, reason: grantLost });
    return 'stored';
  }
  const lost = await lockLostToken(tx, officialAccountId, grantLost);
  if (lost === undefined || !isOtherToken(brought, lost)) return 'kept';
  await grantAnew(tx, officialAccountId, sealed);
  // Whatever else it was paused for: somebody has acted, and Zalo says if it still holds.
  await resumeAccount(tx, { officialAccountId });
  return 'replaced';
}

/** Whether a file brings another token than the sealed one; one that does not open with this key is another. */
export function isOtherToken(brought: Brought, sealed: Buffer): boolean {
  try {
    return brought.cipher.open(sealed, brought.officialAccountId) !== brought.refreshToken;
  } catch {
    return true;
  }
}

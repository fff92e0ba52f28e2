import type { Tx } from '#bot/db/database.ts';
import type { TokenCipher } from './token-cipher.ts';
import { insertFirstToken } from './token-store.ts';

/**
 * Stores the refresh token an administrator brought from Zalo, sealed. An account that already has one keeps it: ours
 * has been renewed since, and the one in a file is spent. Never logs or returns the token.
 */
export async function storeFirstRefreshToken(
  tx: Tx,
  input: { officialAccountId: string; refreshToken: string; cipher: TokenCipher },
): Promise<'stored' | 'kept'> {
  const { officialAccountId, refreshToken, cipher } = input;
  const sealed = cipher.seal(refreshToken, officialAccountId);
  return (await insertFirstToken(tx, officialAccountId, sealed)) ? 'stored' : 'kept';
}

import { eq } from 'drizzle-orm';
import type { Database } from '#bot/db/database.ts';
import type { TokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { botTokens } from './bot.table.ts';

/** The token of a bot; `undefined` when there is none or our key does not open it. */
export async function findBotToken(
  deps: { db: Database; cipher: TokenCipher },
  botId: string,
): Promise<string | undefined> {
  const [row] = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    tx.select().from(botTokens).where(eq(botTokens.botId, botId)),
  );
  if (row === undefined) return undefined;
  try {
    return deps.cipher.open(row.token, botId);
  } catch {
    return undefined;
  }
}

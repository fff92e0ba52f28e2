import type { Tx } from '#bot/db/database.ts';
import type { TokenCipher } from '#bot/official-accounts/token-cipher.ts';
import type { Bot } from './bot.table.ts';
import { upsertBot, upsertBotToken } from './bot-store.ts';

/** Stores a commune's bot with its token, sealed; the same bot again gets the new name and token. As the owner only. */
export async function saveBot(
  tx: Tx,
  given: Bot & { token: string; cipher: TokenCipher },
): Promise<void> {
  const { token, cipher, ...bot } = given;
  const saved = await upsertBot(tx, bot);
  await upsertBotToken(tx, saved.id, cipher.seal(token, saved.id));
}

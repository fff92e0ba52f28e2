import type { Tx } from '#bot/db/database.ts';
import { type Bot, bots, botTokens } from './bot.table.ts';

/** The bot with that number, with this name from now on; its own id where it is known already. */
export async function upsertBot(tx: Tx, bot: Bot): Promise<Bot> {
  const { name, officialAccountId } = bot;
  const [saved] = await tx
    .insert(bots)
    .values(bot)
    .onConflictDoUpdate({ target: bots.number, set: { name, officialAccountId } })
    .returning();
  if (saved === undefined) throw new Error('a bot that was just saved cannot be read');
  return saved;
}

export async function upsertBotToken(tx: Tx, botId: string, token: Buffer): Promise<void> {
  await tx
    .insert(botTokens)
    .values({ botId, token })
    .onConflictDoUpdate({ target: botTokens.botId, set: { token } });
}

import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type Bot, bots } from './bot.table.ts';

/** By Zalo's number of it. */
export async function findBotByNumber(tx: Tx, number: string): Promise<Bot | undefined> {
  const [bot] = await tx.select().from(bots).where(eq(bots.number, number));
  return bot;
}

/** The commune's bot that village teams may invite; of several the one with the lowest number. */
export async function findBotOfAccount(
  tx: Tx,
  officialAccountId: string,
): Promise<Bot | undefined> {
  const [bot] = await tx
    .select()
    .from(bots)
    .where(eq(bots.officialAccountId, officialAccountId))
    .orderBy(bots.number)
    .limit(1);
  return bot;
}

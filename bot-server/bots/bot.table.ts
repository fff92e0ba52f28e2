import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, id } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';

/** A bot of the Zalo Bot Platform, which sits in ordinary groups of a commune's village teams. */
export const bots = pgTable(
  'bots',
  {
    id: id(),
    /** Zalo's number of the bot: what stands before the colon in its token. No secret. */
    number: text('number').notNull(),
    /** As people write it behind an @. */
    name: text('name').notNull(),
    /** The account through which the residents of those teams ask. */
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
  },
  (table) => [uniqueIndex('bots_number_key').on(table.number)],
);
export type Bot = typeof bots.$inferSelect;

/** The whole token, encrypted; it lives until somebody makes a new one in Zalo's bot creator. */
export const botTokens = pgTable('bot_tokens', {
  botId: uuid('bot_id')
    .primaryKey()
    .references(() => bots.id),
  token: bytea('token').notNull(),
});

import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { residents } from '#bot/residents/resident.table.ts';

/** A signed-in person, whose roles are asked for at every request. The token itself is never stored. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token, hex. */
    tokenHash: text('token_hash').primaryKey(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    /** `staff`: opened at the console, ends after a working day. */
    kind: text('kind', { enum: ['resident', 'staff'] })
      .notNull()
      .default('resident'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('sessions_expires_at_index').on(table.expiresAt),
    index('sessions_resident_id_index').on(table.residentId),
  ],
);

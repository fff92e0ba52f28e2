import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members, officers } from '#bot/teams/team.table.ts';

/** A signed-in person. The token itself is never stored. */
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
    memberId: uuid('member_id').references(() => members.id),
    officerId: uuid('officer_id').references(() => officers.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_expires_at_index').on(table.expiresAt)],
);

import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#bot/db/columns.ts';
import { officers } from './team.table.ts';

/** A code by which somebody who was put on the staff list shows which Zalo account is theirs; works once, for days. */
export const officerInvitations = pgTable(
  'officer_invitations',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    /** SHA-256 of the code, hex. */
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('officer_invitations_code_hash_key').on(table.codeHash),
    uniqueIndex('officer_invitations_officer_id_key').on(table.officerId),
  ],
);

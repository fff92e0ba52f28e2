import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { members, officers } from '#bot/teams/team.table.ts';

/** A code that the Official Account sent to somebody on the staff list; works once, for minutes. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    /** Null, and the two below with it: a code was asked for by a name that nobody has, and the answer was the same. */
    officialAccountId: uuid('official_account_id').references(() => officialAccounts.id),
    officerId: uuid('officer_id').references(() => officers.id),
    memberId: uuid('member_id').references(() => members.id),
    /** SHA-256 of the id and the code, hex. */
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    triesLeft: integer('tries_left').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('sign_in_codes_officer_id_index').on(table.officerId, table.createdAt),
    index('sign_in_codes_member_id_index').on(table.memberId, table.createdAt),
    index('sign_in_codes_expires_at_index').on(table.expiresAt),
  ],
);

/** Somebody who went to Zalo to sign in at the console, until they come back. */
export const signInFlows = pgTable(
  'sign_in_flows',
  {
    id: id(),
    /** SHA-256 of the state that went to Zalo, hex. */
    stateHash: text('state_hash').notNull(),
    /** SHA-256 of what the browser that started it keeps, hex: nobody else may end it. */
    browserHash: text('browser_hash').notNull(),
    verifier: text('verifier').notNull(),
    oaId: text('oa_id'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('sign_in_flows_state_hash_key').on(table.stateHash),
    index('sign_in_flows_expires_at_index').on(table.expiresAt),
  ],
);

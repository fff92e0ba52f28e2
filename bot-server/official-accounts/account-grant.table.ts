import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, id, instant } from '#bot/db/columns.ts';
import { officers } from '#bot/teams/team.table.ts';
import { officialAccounts } from './official-account.table.ts';

/** An administrator who went to Zalo to grant us an account, until a worker has exchanged what Zalo handed over. */
export const accountGrants = pgTable(
  'account_grants',
  {
    id: id(),
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    /** SHA-256 of the state that went to Zalo, hex. */
    stateHash: text('state_hash').notNull(),
    verifier: text('verifier').notNull(),
    state: text('state', { enum: ['asked', 'received', 'granted', 'refused'] }).notNull(),
    /** Zalo's code, encrypted; gone once it is exchanged. */
    code: bytea('code'),
    /** Lease of the worker that exchanges the code, in database time. */
    exchangeStartedAt: instant('exchange_started_at'),
    /** A try to exchange the code has left and its answer was not stored: Zalo may have spent it. */
    maybeSpent: boolean('maybe_spent').notNull().default(false),
    /** Why it was refused: one of `GrantReason` in shared/accounts.ts. */
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('account_grants_state_hash_key').on(table.stateHash),
    index('account_grants_official_account_id_index').on(table.officialAccountId, table.createdAt),
    index('account_grants_received_index').on(table.createdAt).where(sql`state = 'received'`),
  ],
);

/** What Zalo says of an account, as a worker last read it. */
export const accountHealth = pgTable('account_health', {
  officialAccountId: uuid('official_account_id')
    .primaryKey()
    .references(() => officialAccounts.id),
  readAt: instant('read_at').notNull(),
  /** Code of the refusal where Zalo did not tell; null where it did. */
  failureCode: text('failure_code'),
  isVerified: boolean('is_verified'),
  packageName: text('package_name'),
  packageValidThrough: text('package_valid_through'),
  followerCount: integer('follower_count'),
  /** What is left of each quota, in our own words. */
  quotas: jsonb('quotas')
    .$type<{ name: string; left: number; total: number | null }[]>()
    .notNull()
    .default([]),
});

/** Templates of a ZBS account that may be sent, as a worker last read them. */
export const messageTemplates = pgTable(
  'message_templates',
  {
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    /** Zalo's id of the template. */
    templateId: text('template_id').notNull(),
    name: text('name').notNull(),
    parameters: jsonb('parameters').$type<{ name: string; maxLength: number }[]>().notNull(),
    /** For one message, in dong; null where Zalo does not say. */
    priceVnd: integer('price_vnd'),
    isEnabled: boolean('is_enabled').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'message_templates_key',
      columns: [table.officialAccountId, table.templateId],
    }),
  ],
);

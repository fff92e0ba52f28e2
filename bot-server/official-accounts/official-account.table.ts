import { doublePrecision, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bytea, id, instant } from '#bot/db/columns.ts';

/** A commune's Zalo Official Account. */
export const officialAccounts = pgTable(
  'official_accounts',
  {
    id: id(),
    /** Zalo's id: a decimal string that does not fit a JavaScript number. */
    oaId: text('oa_id').notNull(),
    name: text('name').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    kind: text('kind', { enum: ['business', 'state-agency'] }).notNull(),
    /** Which consultation endpoint Zalo accepts from this account; learnt from the first -235 or -240. */
    messageApi: text('message_api', { enum: ['v3', 'v2'] })
      .notNull()
      .default('v3'),
    requestsPerMinute: integer('requests_per_minute').notNull().default(100),
    /** Nothing is sent while set: Zalo refused the account itself and a person must act. */
    pausedAt: instant('paused_at'),
    pausedReason: text('paused_reason'),
    /**
     * When one message may try whether a paused account works again; in database time, so that a moved clock neither
     * hurries nor holds it. Null where only a person can end the pause, and while there is none.
     */
    probeAt: instant('probe_at'),
    /** Since an administrator took the account away from us; nothing is sent, nothing heard. */
    disconnectedAt: instant('disconnected_at'),
    /** When Zalo's webhook last told of this account, to the minute. */
    heardAt: instant('heard_at'),
    /** Numbers the next help request; its short code is made from it. */
    nextHelpRequestNumber: integer('next_help_request_number').notNull().default(1),
  },
  (table) => [
    uniqueIndex('official_accounts_oa_id_key').on(table.oaId),
    uniqueIndex('official_accounts_area_id_key').on(table.areaId),
  ],
);
export type OfficialAccount = typeof officialAccounts.$inferSelect;

/** OAuth tokens, encrypted. The refresh token works once: whoever renews holds the lease. */
export const officialAccountTokens = pgTable('official_account_tokens', {
  officialAccountId: uuid('official_account_id')
    .primaryKey()
    .references(() => officialAccounts.id),
  /** Null until the first renewal. */
  accessToken: bytea('access_token'),
  accessTokenExpiresAt: instant('access_token_expires_at'),
  refreshToken: bytea('refresh_token').notNull(),
  renewedAt: instant('renewed_at'),
  leaseId: uuid('lease_id'),
  /** In database time, so that a moved clock cannot free it. */
  leaseUntil: instant('lease_until'),
  /** Set when Zalo refused the refresh token: an administrator must grant the account anew. */
  lostAt: instant('lost_at'),
});

/** Token bucket of one account, shared by all worker processes; times are database time. */
export const sendRates = pgTable('send_rates', {
  officialAccountId: uuid('official_account_id')
    .primaryKey()
    .references(() => officialAccounts.id),
  tokens: doublePrecision('tokens').notNull(),
  refilledAt: instant('refilled_at').notNull(),
});

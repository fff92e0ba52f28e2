import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#bot/db/columns.ts';
import { consentPurposes } from '#shared/me.ts';
import { residents } from './resident.table.ts';

/** What a resident agreed to, when, in which wording; a row is ended, never rewritten. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    purpose: text('purpose', { enum: consentPurposes }).notNull(),
    textVersion: text('text_version').notNull(),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('consents_resident_id_index').on(table.residentId),
    index('consents_withdrawn_at_index').on(table.withdrawnAt).where(sql`withdrawn_at is not null`),
    uniqueIndex('consents_standing_key')
      .on(table.residentId, table.purpose)
      .where(sql`${table.withdrawnAt} IS NULL`),
  ],
);
export type Consent = typeof consents.$inferSelect;

import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { bytea, instant } from '#bot/db/columns.ts';

/** That somebody was erased, under a digest of each id that they had: what they caused before and what comes late is known by it. */
export const erasedPeople = pgTable(
  'erased_people',
  {
    /** Keyed; `digest_of_person` makes it. */
    digest: text('digest').primaryKey(),
    /** What happened until then, by Zalo's clock, was of who they were before. */
    erasedAt: instant('erased_at').notNull(),
  },
  (table) => [index('erased_people_erased_at_index').on(table.erasedAt)],
);

/** The key of those digests; one row, which no role of ours reads. */
export const erasedPeopleKeys = pgTable(
  'erased_people_keys',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    key: bytea('key').notNull(),
  },
  () => [check('erased_people_keys_one', sql`is_only`)],
);

import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import type { MutableKind } from '#shared/me.ts';

/** Somebody who is helped through one commune's account; known by chat, by Mini App, or by both. */
export const residents = pgTable(
  'residents',
  {
    id: id(),
    /** Short number by which staff find somebody at the desk: "BC42". */
    number: integer('number').notNull().generatedAlwaysAsIdentity(),
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    /** Id relative to the Official Account; null for those who only opened the Mini App. */
    oaUserId: text('oa_user_id'),
    /** Id relative to the Zalo App; from a signed webhook or from Zalo's own answer. */
    appUserId: text('app_user_id'),
    /** As the person wrote it in Zalo, when Zalo told. */
    displayName: text('display_name'),
    /** What they want to be called; goes before the name in Zalo. */
    ownName: text('own_name'),
    /** What the commune need not write into the chat. */
    muted: text('muted').array().$type<MutableKind[]>().notNull().default([]),
    /** The commune until a village is chosen. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    villageChosenAt: instant('village_chosen_at'),
    /** Last act that opens Zalo's reply window (48 hours free, 7 days at most). */
    lastInteractionAt: instant('last_interaction_at'),
    followsSince: instant('follows_since'),
    /** When they last left, by Zalo's clock; kept when they follow again, so that what is heard of late counts for nothing. */
    leftAt: instant('left_at'),
    createdAt: instant('created_at').notNull(),
    /** Known from signing in to the console alone: staff, and nobody's resident until they come by chat or Mini App. */
    isOnlyAtConsole: boolean('is_only_at_console').notNull().default(false),
    /** Set when everything that names them was deleted; the row stays to be counted. */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    uniqueIndex('residents_number_key').on(table.number),
    uniqueIndex('residents_oa_user_id_key').on(table.officialAccountId, table.oaUserId),
    uniqueIndex('residents_app_user_id_key').on(table.officialAccountId, table.appUserId),
    index('residents_area_id_index').on(table.areaId),
  ],
);
export type Resident = typeof residents.$inferSelect;

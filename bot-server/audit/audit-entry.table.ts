import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { members, officers } from '#bot/teams/team.table.ts';

/** One administrative act, with what stood there before and after. Only ever added to. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: instant('at').notNull(),
    /** Where it counts: the area that was changed, or in which. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** Both null: the system acted by itself. */
    officerId: uuid('officer_id').references(() => officers.id),
    memberId: uuid('member_id').references(() => members.id),
    /** Stable name, for example `announcement.approved`; the sentence for it stands in audit-texts.ts. */
    act: text('act').notNull(),
    /** Id of what was changed, and what it was called then. */
    subjectId: text('subject_id').notNull(),
    subjectName: text('subject_name').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (table) => [
    index('audit_entries_area_id_at_index').on(table.areaId, table.at),
    index('audit_entries_kept_index')
      .on(table.at)
      .where(sql`before is not null or after is not null`),
  ],
);
export type AuditEntryRow = typeof auditEntries.$inferSelect;

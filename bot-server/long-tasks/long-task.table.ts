import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bytea, id, instant } from '#bot/db/columns.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import { longTaskKinds, longTaskStates } from '#shared/long-tasks.ts';

/** Work that takes longer than a person waits: done by a worker, watched on screen, taken up again when a worker dies. */
export const longTasks = pgTable(
  'long_tasks',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    kind: text('kind', { enum: longTaskKinds }).notNull(),
    state: text('state', { enum: longTaskStates }).notNull().default('queued'),
    /** What to do; parsed by the kind's own schema. */
    input: jsonb('input').$type<Record<string, unknown>>().notNull().default({}),
    inputFile: bytea('input_file'),
    inputFileName: text('input_file_name'),
    done: integer('done').notNull().default(0),
    /** Null until it is known. */
    total: integer('total'),
    /** What it did at the end, or a dry run found; parsed by the kind's own schema. */
    result: jsonb('result').$type<Record<string, unknown>>(),
    outputFile: bytea('output_file'),
    outputFileName: text('output_file_name'),
    outputFileType: text('output_file_type'),
    /** Code of the error that ended it. */
    failureCode: text('failure_code'),
    officerId: uuid('officer_id').references(() => officers.id),
    memberId: uuid('member_id').references(() => members.id),
    idempotencyKey: text('idempotency_key').notNull(),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    cancelAskedAt: instant('cancel_asked_at'),
    /** Who works at it, until when in database time; a dead worker's task is free again afterwards. */
    leaseId: uuid('lease_id'),
    leaseUntil: instant('lease_until'),
    /** How often a worker took it; one that ends its workers is not begun for ever. */
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    uniqueIndex('long_tasks_idempotency_key').on(table.areaId, table.idempotencyKey),
    index('long_tasks_area_id_created_at_index').on(table.areaId, table.createdAt),
    index('long_tasks_open_index').on(table.createdAt).where(sql`state in ('queued', 'running')`),
  ],
);
export type LongTaskRow = typeof longTasks.$inferSelect;

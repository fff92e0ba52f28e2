import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import { helpRequestHistory, helpRequests } from './help-request.table.ts';

/** An answer that may become a tip: an officer publishes or declines it. */
export const tipProposals = pgTable(
  'tip_proposals',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequests.id),
    historyId: bigint('history_id', { mode: 'bigint' })
      .notNull()
      .references(() => helpRequestHistory.id),
    /** The helper who did; null where its asker's "được rồi" did, of which nothing is kept before an officer decides. */
    proposedBy: uuid('proposed_by').references(() => members.id),
    text: text('text').notNull(),
    tutorialId: text('tutorial_id'),
    step: integer('step'),
    state: text('state', { enum: ['waiting', 'published', 'declined'] }).notNull(),
    decidedBy: uuid('decided_by').references(() => officers.id),
    decidedAt: instant('decided_at'),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('tip_proposals_history_id_key').on(table.historyId),
    index('tip_proposals_help_request_id_index').on(table.helpRequestId),
    index('tip_proposals_area_id_state_index').on(table.areaId, table.state),
  ],
);
export type TipProposalRow = typeof tipProposals.$inferSelect;

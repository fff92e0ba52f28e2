import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members, officers, teams } from '#bot/teams/team.table.ts';
import { households } from '#bot/visits/household.table.ts';
import {
  dayParts,
  helpRequestKinds,
  helpRequestSources,
  helpRequestStates,
  reachWays,
  referralDesks,
  residentWords,
  resultKinds,
} from '#shared/help-requests.ts';

/** One thing somebody needs. */
export const helpRequests = pgTable(
  'help_requests',
  {
    id: id(),
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    /** Short code (`A12`), unique within the account; groups and people name the request by it. */
    code: text('code').notNull(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    /** The village whose team has it. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    source: text('source', { enum: helpRequestSources }).notNull(),
    /** What sort of help it is: clocks differ by it. */
    kind: text('kind', { enum: helpRequestKinds }).notNull().default('question'),
    /** Whose eyes the words are for; the database shows them to nobody else. */
    audience: text('audience', { enum: ['team', 'leader', 'desk'] })
      .notNull()
      .default('team'),
    /** Whether the leader, too, reads what is for `leader` by now: whoever asks has a while to leave them out. */
    leaderReads: boolean('leader_reads').notNull().default(false),
    question: text('question').notNull(),
    tutorialId: text('tutorial_id'),
    step: integer('step'),
    phoneModel: text('phone_model'),
    /** Called name of the household member it is about. */
    forWhom: text('for_whom'),
    reachBy: text('reach_by', { enum: reachWays }).notNull().default('zalo'),
    /** Typed by the resident to be called back; only the helper who holds the request reads it. */
    contactPhone: text('contact_phone'),
    /** Wished day in Asia/Ho_Chi_Minh, part of the day, and how to find the house. */
    visitDay: date('visit_day'),
    visitPart: text('visit_part', { enum: dayParts }),
    visitPlace: text('visit_place'),
    state: text('state', { enum: helpRequestStates }).notNull(),
    claimedBy: uuid('claimed_by').references(() => members.id),
    claimedAt: instant('claimed_at'),
    /** Who helped last; a reopened request goes back to them. */
    lastHelperId: uuid('last_helper_id').references(() => members.id),
    firstAnsweredAt: instant('first_answered_at'),
    resolvedByMember: uuid('resolved_by_member').references(() => members.id),
    resolvedByOfficer: uuid('resolved_by_officer').references(() => officers.id),
    resolvedAt: instant('resolved_at'),
    /** What was done, in the helper's words. */
    result: text('result'),
    resultKind: text('result_kind', { enum: resultKinds }),
    /** Number under which another office has it. */
    dossierCode: text('dossier_code'),
    /** The office outside the commune to which the resident was shown the way. */
    referredTo: text('referred_to', { enum: referralDesks }),
    /** The request that this one is answered together with; acts on that one reach this resident too. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => helpRequests.id),
    /** The finished request that this one continues, where the area opens a new one instead of the old. */
    continues: uuid('continues').references((): AnyPgColumn => helpRequests.id),
    /** The household whose matter it is, once a helper knows. */
    householdId: uuid('household_id').references((): AnyPgColumn => households.id),
    /** What was agreed with the resident: helper comes, calls or meets then. */
    appointmentAt: instant('appointment_at'),
    /** Due times of the three clocks, in the area's working time; null where the clock does not run. */
    firstAnswerDueAt: instant('first_answer_due_at'),
    updateDueAt: instant('update_due_at'),
    solutionDueAt: instant('solution_due_at'),
    residentWord: text('resident_word', { enum: residentWords }),
    /** Made on the device; the same key twice is the same request. */
    idempotencyKey: text('idempotency_key'),
    openedAt: instant('opened_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When its words were past their time and were emptied; said after a later act, it has words again. */
    forgottenAt: instant('forgotten_at'),
  },
  (table) => [
    uniqueIndex('help_requests_code_key').on(table.officialAccountId, table.code),
    uniqueIndex('help_requests_idempotency_key').on(table.residentId, table.idempotencyKey),
    index('help_requests_area_id_opened_at_index').on(table.areaId, table.openedAt),
    index('help_requests_area_id_resolved_at_index')
      .on(table.areaId, table.resolvedAt)
      .where(sql`resolved_at is not null`),
    // What went well, for whoever looks for answers worth keeping.
    index('help_requests_solved_index')
      .on(table.areaId)
      .where(sql`resident_word = 'solved' and state = 'resolved'`),
    // What still waits for somebody, however much is finished.
    index('help_requests_unfinished_index')
      .on(table.areaId, table.state)
      .where(sql`state in ('open', 'claimed', 'answered', 'escalated')`),
    // What was confided and waits: few rows, looked for over and over.
    index('help_requests_confided_index')
      .on(table.openedAt)
      .where(sql`audience <> 'team' and state in ('open', 'claimed', 'answered', 'escalated')`),
    index('help_requests_resident_id_index').on(table.residentId),
    index('help_requests_merged_into_index').on(table.mergedInto),
    index('help_requests_continues_index').on(table.continues),
    index('help_requests_household_id_index').on(table.householdId),
    index('help_requests_team_id_state_index').on(table.teamId, table.state),
    // Finished or answered, and still with words, or with a way to whoever asked.
    index('help_requests_kept_index')
      .on(table.updatedAt)
      .where(
        sql`state in ('answered', 'resolved', 'cancelled') and (forgotten_at is null or forgotten_at < updated_at)`,
      ),
    index('help_requests_contact_index')
      .on(table.updatedAt)
      .where(
        sql`state in ('answered', 'resolved', 'cancelled') and (contact_phone is not null or visit_place is not null)`,
      ),
  ],
);
export type HelpRequest = typeof helpRequests.$inferSelect;

/** Everything that was done with a help request: who, when, through which channel. Rows are only added. */
export const helpRequestHistory = pgTable(
  'help_request_history',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequests.id),
    at: instant('at').notNull(),
    kind: text('kind', {
      enum: [
        'opened',
        'resident-added',
        'claimed',
        'released',
        'handed-over',
        'escalated',
        'answered',
        'noted',
        'resolved',
        'rated',
        'reopened',
        'cancelled',
        'not-delivered',
        'asked-back',
        'corrected',
        'appointed',
        'referred',
        'merged',
        'warned',
        'reminded',
        'returned',
      ],
    }).notNull(),
    channel: text('channel', { enum: ['chat', 'group', 'mini-app', 'staff', 'system'] }).notNull(),
    residentId: uuid('resident_id').references(() => residents.id),
    memberId: uuid('member_id').references(() => members.id),
    officerId: uuid('officer_id').references(() => officers.id),
    /** True while the acting member was not yet confirmed by the leader. */
    unconfirmed: boolean('unconfirmed').notNull().default(false),
    text: text('text'),
    /** The answer that this line puts right. */
    correctsId: bigint('corrects_id', { mode: 'bigint' }),
    /** Message or request that caused it; the same cause twice is one row. */
    causeKey: text('cause_key'),
  },
  (table) => [
    index('help_request_history_help_request_id_index').on(table.helpRequestId, table.at),
    uniqueIndex('help_request_history_cause_key').on(
      table.helpRequestId,
      table.kind,
      table.causeKey,
    ),
    index('help_request_history_not_delivered_index')
      .on(table.at)
      .where(sql`kind = 'not-delivered'`),
  ],
);
export type HelpRequestHistoryRow = typeof helpRequestHistory.$inferSelect;

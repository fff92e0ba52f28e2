import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bots } from '#bot/bots/bot.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import type { MessageContent } from '#bot/lib/ports.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';

/** States in the only order they may take; `unknown`: sent perhaps, Zalo's answer was lost. */
export const outgoingMessageStates = [
  'queued',
  'sending',
  'unknown',
  'sent',
  'delivered',
  'seen',
  'failed',
  'expired',
  'cancelled',
] as const;

/** One message that Zalo must get from us. Written in the transaction that decided it, sent later. */
export const outgoingMessages = pgTable(
  'outgoing_messages',
  {
    id: id(),
    /** Order of writing; messages to one recipient leave in this order. */
    sequence: bigint('sequence', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** `reply` overtakes `bulk`. */
    lane: text('lane', { enum: ['reply', 'bulk'] }).notNull(),
    recipientKind: text('recipient_kind', { enum: ['resident', 'group'] }).notNull(),
    /** Zalo's id of the person (relative to the account) or of the group. */
    recipientId: text('recipient_id').notNull(),
    /** The bot that speaks in the group; null: the account itself. */
    botId: uuid('bot_id').references(() => bots.id),
    content: jsonb('content').$type<MessageContent>().notNull(),
    /** Its words open something: the database blanks them as soon as they need not be sent any more. */
    isSecret: boolean('is_secret').notNull().default(false),
    helpRequestId: uuid('help_request_id').references(() => helpRequests.id),
    /** How it may leave together with others to the same group, see fold-storm.ts; null: only by itself. */
    collapse: text('collapse', { enum: ['notice', 'ask'] }),
    /** The message that said this one's words along with its own. */
    foldedInto: uuid('folded_into').references((): AnyPgColumn => outgoingMessages.id),
    /** What the message is, so that deciding it twice sends it once. */
    dedupeKey: text('dedupe_key').notNull(),
    state: text('state', { enum: outgoingMessageStates }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** Recorded before the call; the answer is taken only for the attempt that is still the last. */
    attemptId: uuid('attempt_id'),
    /** Database time of the last attempt: the lease of the process that sends. */
    attemptedAt: instant('attempted_at'),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    expiresAt: instant('expires_at'),
    /** Said by a clock and not by a person, so it wakes nobody: what is late by evening waits for the morning. */
    leavesByDay: boolean('leaves_by_day').notNull().default(false),
    /** What makes it needless before it has left: any act on its request, or only an answer or a new word. */
    overtakenBy: text('overtaken_by', { enum: ['act', 'answer'] }),
    /** Zalo's id of the message; quotes and receipts name it. */
    messageId: text('message_id'),
    /** Our code of the last refusal, from zalo/error-table.ts. */
    failureCode: text('failure_code'),
    zaloErrorCode: integer('zalo_error_code'),
    createdAt: instant('created_at').notNull(),
    /** Our clock when Zalo took it; while the outcome is open, when that was last tried. */
    sentAt: instant('sent_at'),
    deliveredAt: instant('delivered_at'),
    seenAt: instant('seen_at'),
    /** When the people concerned were told that it failed or expired; set together with telling them. */
    failureNotedAt: instant('failure_noted_at'),
    /** Below which span its sending is told (W3C Trace Context); null where nobody followed. */
    traceparent: text('traceparent'),
  },
  (table) => [
    uniqueIndex('outgoing_messages_dedupe_key').on(table.dedupeKey),
    uniqueIndex('outgoing_messages_message_id_key').on(table.messageId, table.officialAccountId),
    // In the order of sending, so that the first few of a large broadcast are found without sorting it.
    index('outgoing_messages_due_index')
      .on(table.officialAccountId, table.lane, table.nextAttemptAt, table.sequence)
      .where(sql`state in ('queued', 'sending', 'unknown')`),
    index('outgoing_messages_recipient_index')
      .on(table.recipientId, table.sequence)
      .where(sql`state in ('queued', 'sending', 'unknown')`),
    index('outgoing_messages_bots_index')
      .on(table.officialAccountId)
      .where(sql`bot_id is not null and state in ('queued', 'sending', 'unknown')`),
    index('outgoing_messages_help_request_id_index').on(table.helpRequestId),
    index('outgoing_messages_folded_into_index')
      .on(table.foldedInto)
      .where(sql`folded_into is not null`),
    index('outgoing_messages_secret_index')
      .on(table.expiresAt)
      .where(sql`is_secret and state in ('queued', 'unknown')`),
    // All that one person was ever told, for when they ask to see or to delete it.
    index('outgoing_messages_recipient_id_index').on(table.recipientId),
    index('outgoing_messages_kept_index').on(table.createdAt).where(sql`content <> '{"text": ""}'`),
    index('outgoing_messages_failure_index')
      .on(table.sequence)
      .where(
        sql`state in ('failed', 'expired') and failure_noted_at is null and (help_request_id is not null or recipient_kind = 'group')`,
      ),
  ],
);
export type OutgoingMessage = typeof outgoingMessages.$inferSelect;

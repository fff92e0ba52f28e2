import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { residents } from '#bot/residents/resident.table.ts';

/** Where the bot stands with one resident. */
export const conversations = pgTable(
  'conversations',
  {
    residentId: uuid('resident_id')
      .primaryKey()
      .references(() => residents.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** Key of the resident's inbound events; bursts end under the same lock. */
    conversationKey: text('conversation_key').notNull(),
    /** A village is awaited; tutorials were shown; there were too few words; they may mean either of two tutorials. */
    phase: text('phase', {
      enum: ['idle', 'asked-village', 'offered', 'asked-back', 'asked-which'],
    })
      .notNull()
      .default('idle'),
    /** The question that waits for a village or for "Chưa được, hỏi tổ". */
    question: text('question'),
    offeredTutorialIds: text('offered_tutorial_ids').array().notNull().default([]),
    /** The tutorials that were listed last, in that order, since a village was asked for: a number that is typed means one of them. */
    listedTutorialIds: text('listed_tutorial_ids').array().notNull().default([]),
    /** Under which burst they were listed: the button "Chưa được, hỏi tổ" below one of them asks the team about it. */
    listedBurst: text('listed_burst'),
    /** The solved answer that was shown with them. */
    offeredTipId: uuid('offered_tip_id'),
    /** When tutorials were last shown: a verdict that is typed later than that, and later than no answer, is about them. */
    offeredAt: instant('offered_at'),
    /** End of the silence after which the waiting messages become one question. */
    burstDueAt: instant('burst_due_at'),
    greetedAt: instant('greeted_at'),
    /** When something was last refused: the instant at which the burst that was refused ended. */
    refusedAt: instant('refused_at'),
    /** When urgent words were first said that no team hears, as no village is known or it has none; the desk is shown it. */
    urgentAt: instant('urgent_at'),
    /** The wording in which a resident was asked whether others may learn from what was solved. */
    askedToShare: text('asked_to_share'),
    /** When a resident was last warned of a secret that they had typed. */
    warnedAt: instant('warned_at'),
  },
  (table) => [
    uniqueIndex('conversations_conversation_key').on(table.conversationKey),
    index('conversations_burst_due_at_index').on(table.burstDueAt),
    index('conversations_urgent_at_index').on(table.urgentAt).where(sql`urgent_at is not null`),
    index('conversations_question_index').on(table.residentId).where(sql`question is not null`),
  ],
);
export type Conversation = typeof conversations.$inferSelect;

/** One message of a resident in the chat, until it became part of a question and after. */
export const conversationMessages = pgTable(
  'conversation_messages',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    messageId: text('message_id').notNull(),
    text: text('text').notNull(),
    /** Kinds only, for "[ảnh]": the files stay with Zalo. */
    attachments: jsonb('attachments').$type<string[]>().notNull(),
    sentAt: instant('sent_at').notNull(),
    handledAt: instant('handled_at'),
  },
  (table) => [
    uniqueIndex('conversation_messages_message_id_key').on(table.residentId, table.messageId),
    index('conversation_messages_sent_at_index').on(table.sentAt),
  ],
);

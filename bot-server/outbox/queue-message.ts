import type { Work } from '#bot/db/work.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import type { MessageContent, Recipient } from '#bot/lib/ports.ts';
import { whereNow } from '#bot/lib/trace.ts';
import { neutraliseMentions } from './neutralise-mentions.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';
import { splitContent } from './split-content.ts';

export type NewOutgoingMessage = {
  officialAccountId: string;
  areaId: string;
  lane: 'reply' | 'bulk';
  recipient: Recipient;
  content: MessageContent;
  helpRequestId?: string | undefined;
  /** How it may leave together with others to the same group; see fold-storm.ts. */
  collapse?: OutgoingMessage['collapse'] | undefined;
  /** Names what is said to whom because of what; the same key again sends nothing again. */
  dedupeKey: string;
  expiresAt?: Date | undefined;
  /** Nobody asked for it just now: at night it waits for the morning, and holds up nothing that comes after it. */
  leavesByDay?: boolean | undefined;
  /** What makes it needless before it has left: `act`, anything done about its request since; `answer`, an answer or a new word. */
  overtakenBy?: OutgoingMessage['overtakenBy'] | undefined;
  /** Its words open something, so the database keeps them only until they have left or never will; give it an `expiresAt`. */
  isSecret?: boolean | undefined;
};

/**
 * Writes a message that Zalo must get, within the caller's transaction; a worker sends it after the commit. A text over
 * Zalo's 2,000 characters becomes several messages, the buttons under the last. Queued twice under one key, it is sent once.
 */
export async function queueMessage(work: Work, message: NewOutgoingMessage): Promise<void> {
  const { line, ...content } = message.content;
  const parts = splitContent({ ...content, text: neutraliseMentions(content.text) });
  const isWhole = parts.length === 1;
  const rows = parts.map((part, index) => ({
    id: work.newId(),
    officialAccountId: message.officialAccountId,
    areaId: message.areaId,
    lane: message.lane,
    recipientKind: message.recipient.kind,
    recipientId: message.recipient.id,
    botId: message.recipient.kind === 'group' ? (message.recipient.botId ?? null) : null,
    content: isWhole && line !== undefined ? { ...part, line: neutraliseMentions(line) } : part,
    helpRequestId: message.helpRequestId ?? null,
    collapse: isWhole ? (message.collapse ?? null) : null,
    dedupeKey: isWhole ? message.dedupeKey : `${message.dedupeKey}#${index + 1}`,
    nextAttemptAt: work.now,
    expiresAt: message.expiresAt ?? null,
    leavesByDay: message.leavesByDay ?? false,
    overtakenBy: message.overtakenBy ?? null,
    isSecret: message.isSecret ?? false,
    createdAt: work.now,
    traceparent: whereNow(message.helpRequestId),
  }));
  await work.tx.insert(outgoingMessages).values(rows).onConflictDoNothing();
  await enqueue(
    work.tx,
    'send-outgoing',
    { officialAccountId: message.officialAccountId },
    { key: `send-outgoing:${message.officialAccountId}` },
  );
}

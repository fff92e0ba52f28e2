import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';
import { traced } from '#bot/lib/trace.ts';
import { setSending } from './due-message-store.ts';
import { outgoingMessages } from './outgoing-message.table.ts';
import { saveDecision } from './outgoing-message-store.ts';
import { placeOf } from './sending-span.ts';
import { withoutRecorded } from './unknown-message-store.ts';

export type Echo = {
  officialAccountId: string;
  /** Zalo's id of the person or group it was sent to. */
  recipientId: string;
  text: string;
  messageId: string;
};

/**
 * Takes Zalo's echo of our own message as proof that it was sent, where the answer to the call was lost or is still
 * under way. Answers whether it settled a message; an echo of a message that is recorded already settles none.
 */
export async function confirmByEcho(work: Work, echo: Echo): Promise<boolean> {
  const { tx, now } = work;
  const isNew = (await withoutRecorded(tx, echo.officialAccountId, [echo.messageId])).length > 0;
  if (!isNew) return false;
  const { state, failureCode, recipientId, officialAccountId, sequence } = outgoingMessages;
  const [waiting] = await tx
    .select()
    .from(outgoingMessages)
    .where(
      and(
        eq(recipientId, echo.recipientId),
        eq(officialAccountId, echo.officialAccountId),
        inArray(state, ['queued', 'sending', 'unknown']),
        or(inArray(state, ['sending', 'unknown']), eq(failureCode, 'answer-lost')),
        sql`${outgoingMessages.content}->>'text' = ${echo.text.normalize('NFC')}`,
      ),
    )
    .orderBy(asc(sequence))
    .limit(1)
    .for('update');
  if (waiting === undefined) return false;
  const attempt = { id: work.newId(), now };
  const [message] =
    waiting.state === 'queued' ? await setSending(tx, [waiting.id], attempt) : [waiting];
  if (message === undefined) return false;
  return traced(
    { name: 'confirm message', under: placeOf(message), facts: { state: 'sent' } },
    () => saveDecision(tx, message, { state: 'sent', messageId: echo.messageId }, now),
  );
}

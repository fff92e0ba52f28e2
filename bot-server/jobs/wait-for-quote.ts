import type { Work } from '#bot/db/work.ts';
import { putOff, waitedMs } from '#bot/inbox/take-events.ts';
import { whoseIsQuoted } from '#bot/outbox/find-unsettled-post.ts';
import { dependsOnQuote } from '#bot/team-chat/depends-on-quote.ts';
import { enqueue } from './enqueue.ts';
import type { HeardEvent } from './read-stored-event.ts';

/** So long the whole conversation waits, so that everything is heard in order; then the others are heard without it. */
const inOrderMs = 60_000;
const looksAgainMs = 500;

/**
 * So long an answer waits for the post it quotes to be known. Our own asking of Zalo, and sending again, happens within seconds
 * and at most 30 minutes apart before it becomes hourly; and whoever has answered must learn the same half hour whether it arrived.
 */
const waitsAtMostMs = 30 * 60_000;
/** The longer it has waited, the less often it is looked at. */
const restOf = (waited: number) => Math.min(30_000, waited / 20);

/** `hear`: now, as it is. `wait`: nothing of the conversation yet. `put-off`: the others first. `ask-again`: nobody can know. */
export type QuoteFate = 'hear' | 'wait' | 'put-off' | 'ask-again';

/**
 * Somebody may answer a post sooner than we learn its number: Zalo's answer to the call is lost, or its echo comes late. Unless it
 * waits, the answer would pass for talk. Asks for another look by itself. What could not be told from an answer of that kind until
 * the end is to be asked for again, so that it is never dropped in silence.
 */
export async function fateOfQuote(
  work: Work,
  { stored, event, account }: HeardEvent,
): Promise<QuoteFate> {
  if (event.kind !== 'group-message' || event.quotedMessageId === undefined) return 'hear';
  // Of an account that was disconnected nothing is read.
  if (account === undefined || account.disconnectedAt !== null) return 'hear';
  if (!dependsOnQuote(event.text, work.now)) return 'hear';
  const { groupId, quotedMessageId: messageId } = event;
  const quote = { officialAccountId: account.id, groupId, messageId };
  const found = await whoseIsQuoted(work.tx, quote, stored.waitsFor);
  if (found.whose === 'doubled') return 'ask-again';
  if (found.whose !== 'unsettled') return 'hear';
  const waited = await waitedMs(work.tx, stored.id);
  if (waited > waitsAtMostMs) return 'ask-again';
  const isInOrder = waited <= inOrderMs;
  const forMs = isInOrder ? 0 : restOf(waited);
  await putOff(work.tx, stored.id, { forMs, waitsFor: found.posts });
  const { conversationKey } = stored;
  const runInMs = isInOrder ? looksAgainMs : restOf(waited);
  await enqueue(
    work.tx,
    'process-conversation',
    { conversationKey },
    { key: `quote:${conversationKey}`, runInMs },
  );
  return isInOrder ? 'wait' : 'put-off';
}

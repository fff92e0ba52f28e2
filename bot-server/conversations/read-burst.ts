import type { Tx } from '#bot/db/database.ts';
import { isCourtesy, isGreeting } from '#bot/lib/courtesy.ts';
import { selectBurst } from './conversation-store.ts';
import { readDropping } from './read-dropping.ts';

/**
 * The words of a burst, by its last message; empty when it is not known. What was taken back is left out where something else was said:
 * whoever presses a button after that wants what there is.
 */
export async function readBurst(
  tx: Tx,
  residentId: string,
  lastMessageId: string,
): Promise<string> {
  const messages = await selectBurst(tx, residentId, lastMessageId);
  const meant = messages.map((message) => message.text).filter((text) => text !== '');
  const telling = (texts: readonly string[]) =>
    texts.filter((text) => !isCourtesy(text) && !isGreeting(text)).join('\n');
  return telling(readDropping(meant).kept) || telling(meant);
}

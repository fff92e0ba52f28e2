import type { Tx } from '#bot/db/database.ts';
import { isCourtesy, isGreeting } from '#bot/lib/courtesy.ts';
import { selectBurst } from './conversation-store.ts';
import { readDropping } from './read-dropping.ts';

/** The words of a burst, by its last message; empty when it is not known. */
export async function readBurst(
  tx: Tx,
  residentId: string,
  lastMessageId: string,
): Promise<string> {
  const messages = await selectBurst(tx, residentId, lastMessageId);
  const meant = messages.map((message) => message.text).filter((text) => text !== '');
  return readDropping(meant)
    .kept.filter((text) => !isCourtesy(text) && !isGreeting(text))
    .join('\n');
}

import type { Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { sayAdded } from './say-private.ts';
import type { Talk } from './talk.ts';

/** Adds words to the request that is open, and says so. */
export async function addToOpen(
  work: Work,
  talk: Talk,
  open: HelpRequest,
  words: string,
  cause: string,
): Promise<void> {
  const saved = await addResidentMessage(work, open.id, { channel: 'chat', text: words, cause });
  return sayAdded(work, talk, open.code, saved, cause);
}

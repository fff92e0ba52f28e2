import type { Work } from '#bot/db/work.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { isPrivate } from './audience-rules.ts';
import { findLastAsked } from './find-help-request.ts';
import type { HelpRequest } from './help-request.table.ts';
import { isPrivateMatter, isPrivateReply } from './is-private-matter.ts';

/**
 * Whether words said to a request tell of what its readers must not hear. What answers a helper's question is about that question:
 * it is kept from the helper only where it says so in plain words, and not where it is merely like what others said.
 */
export async function belongsApart(
  work: Work,
  request: HelpRequest,
  words: string,
): Promise<boolean> {
  if (isPrivate(request)) return false;
  const isReply = (await findLastAsked(work.tx, request.id)) !== undefined;
  return isReply ? isPrivateReply(words) : isPrivateMatter(words, await readShelf(work.tx));
}

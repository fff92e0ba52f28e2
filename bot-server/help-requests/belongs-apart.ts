import type { Work } from '#bot/db/work.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest } from './help-request.table.ts';
import { isPrivateMatter } from './is-private-matter.ts';

/** Whether words said to a request tell of what its readers must not hear, also where they answer a helper's question. */
export async function belongsApart(
  work: Work,
  request: HelpRequest,
  words: string,
): Promise<boolean> {
  return !isPrivate(request) && isPrivateMatter(words, await readShelf(work.tx));
}

import type { Tx } from '#bot/db/database.ts';
import type { TeamEntry } from '#shared/team-help-requests.ts';
import { saidUnder } from './help-request-texts.ts';
import { selectFollowers } from './merge-store.ts';
import { readEntries } from './read-entries.ts';

/** What the residents themselves have said in the requests that are answered together with each of these, under their codes. */
export async function readMergedWords(
  tx: Tx,
  mainIds: string[],
): Promise<Map<string, TeamEntry[]>> {
  const words = new Map<string, TeamEntry[]>();
  const followers = await selectFollowers(tx, mainIds);
  if (followers.length === 0) return words;
  const entries = await readEntries(
    tx,
    followers.map(({ id }) => id),
  );
  for (const { id, mainId, code } of followers) {
    const said = (entries.get(id) ?? [])
      .filter(({ kind }) => kind === 'opened' || kind === 'resident-added')
      .map((entry) => ({
        ...entry,
        kind: 'resident-added' as const,
        text: saidUnder(code, entry.text),
      }));
    words.set(mainId, [...(words.get(mainId) ?? []), ...said]);
  }
  return words;
}

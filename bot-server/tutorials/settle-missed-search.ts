import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import type { MissedSearchList } from '#shared/tutorial-keeping.ts';
import { selectMissedSearches, settleWords } from './missed-search-store.ts';
import type { Keeper } from './tutorial-keeper.ts';

const listMax = 100;

/** What a commune's residents searched for in vain and nobody has seen to; most searched for first, at most 100. */
export async function listMissedSearches(tx: Tx, areaId: string): Promise<MissedSearchList> {
  const rows = await selectMissedSearches(tx, areaId, listMax);
  return {
    searches: rows.map(({ words, times, lastAt }) => ({
      words,
      times,
      lastAt: lastAt.toISOString(),
    })),
  };
}

/** Takes words off the list until they are searched for in vain again. A second time changes nothing. */
export async function settleMissedSearch(work: Work, by: Keeper, words: string): Promise<void> {
  if (!(await settleWords(work.tx, by.areaId, words, work.now))) return;
  // The words are a resident's and stay out of the log.
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'missed-search.settled',
    subjectId: by.areaId,
    subjectName: '',
  });
}

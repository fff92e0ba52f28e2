import type { Tx } from '#bot/db/database.ts';
import type { TaughtPhrasingList } from '#shared/taught-phrasings.ts';
import { findOfficerNames } from './find-officer-names.ts';
import { findTitles } from './find-titles.ts';
import { selectPhrasings } from './taught-phrasing-store.ts';
import { taughtMax } from './try-phrasing.ts';

/** What a commune taught the engine or means to: drafts first, then what it knows, each newest first. */
export async function listPhrasings(tx: Tx, areaId: string): Promise<TaughtPhrasingList> {
  const rows = await selectPhrasings(tx, areaId, taughtMax);
  const titles = await findTitles(
    tx,
    rows.map(({ tutorialId }) => tutorialId),
  );
  const nameOf = await findOfficerNames(
    tx,
    rows.flatMap(({ authorId, publisherId }) => [authorId, publisherId]),
  );
  return {
    phrasings: rows.map((row) => ({
      id: row.id,
      words: row.words,
      tutorialId: row.tutorialId,
      tutorialTitle: titles.get(row.tutorialId) ?? row.tutorialId,
      state: row.state === 'published' ? 'published' : 'draft',
      authorName: nameOf(row.authorId),
      createdAt: row.createdAt.toISOString(),
      publisherName: row.publisherId === null ? null : nameOf(row.publisherId),
      publishedAt: row.publishedAt?.toISOString() ?? null,
    })),
  };
}

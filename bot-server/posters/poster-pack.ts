import { z } from 'zod';
import type { Area } from '#bot/areas/area.table.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { type NewPoster, type NewPosterPack, PaperSize } from '#shared/posters.ts';
import { posterTexts as texts } from './poster-texts.ts';

/** What a task of the kind `poster-pack` holds. */
export const PosterPackInput = z.object({
  title: z.string(),
  size: PaperSize,
  tutorialIds: z.array(z.string()).nullable(),
});
export type PosterPackInput = z.infer<typeof PosterPackInput>;

/** How a pack that was asked for is kept as a task. */
export async function packInput(
  tx: Tx,
  commune: Area,
  { size, tutorialIds }: Pick<NewPosterPack, 'size' | 'tutorialIds'>,
): Promise<PosterPackInput> {
  const title =
    tutorialIds === null
      ? texts.packVillages((await listVillages(tx, commune)).length)
      : texts.packTutorials(new Set(tutorialIds).size);
  return { title: `${title}, ${size.toUpperCase()}`, size, tutorialIds };
}

/** The posters of a pack in the order of its sheets; tutorials that are no more are left out. */
export async function listPack(
  tx: Tx,
  commune: Area,
  { tutorialIds }: Pick<PosterPackInput, 'tutorialIds'>,
): Promise<NewPoster[]> {
  if (tutorialIds === null) {
    const villages = await listVillages(tx, commune);
    return villages.map(({ id }) => ({ areaId: id, tutorialId: null }));
  }
  const { tutorials } = await readShelf(tx);
  return tutorials
    .filter(({ id }) => tutorialIds.includes(id))
    .map(({ id }) => ({ areaId: commune.id, tutorialId: id }));
}

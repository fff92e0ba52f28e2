import { getArea } from '#bot/areas/get-area.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { PaperSize } from '#shared/posters.ts';
import { drawTutorialSheet } from './draw-tutorial-sheet.ts';
import { drawVillageSheet } from './draw-village-sheet.ts';
import { openPaper, type Paper } from './paper.ts';
import type { Poster } from './poster.table.ts';
import { type PosterSettings, posterAddress } from './poster-rules.ts';
import { selectOaIdOf, selectPoster } from './poster-store.ts';

/**
 * A poster as a PDF of one sheet. Throws `not-found` outside the area, `area/village-unknown` where the village has ended,
 * `tutorial/unknown` where the tutorial has been taken back.
 */
export async function printPoster(
  tx: Tx,
  settings: PosterSettings,
  posterId: string,
  size: PaperSize,
): Promise<{ code: string; bytes: Buffer }> {
  const poster = await selectPoster(tx, posterId);
  if (poster === undefined) throw new AppError('not-found', { facts: { posterId } });
  const draw = await prepareSheet(tx, settings, poster);
  const paper = openPaper(size, poster.code);
  draw(paper);
  return { code: poster.code, bytes: await paper.finish() };
}

/** Reads what stands on a poster, and gives what draws it as one more sheet; throws as `printPoster`. */
export async function prepareSheet(
  tx: Tx,
  settings: PosterSettings,
  { areaId, tutorialId, code }: Poster,
): Promise<(paper: Paper) => void> {
  const area = await getArea(tx, areaId);
  if (area.validTo !== null) throw new AppError('area/village-unknown');
  const isVillage = area.level === 'village';
  const oaId = await selectOaIdOf(tx, area.path);
  const target = { villageId: isVillage ? areaId : null, tutorialId, oaId };
  const printed = { placeName: area.name, code, address: posterAddress(settings, code, target) };
  if (tutorialId !== null) {
    const tutorial = (await readShelf(tx)).find(tutorialId);
    if (tutorial === undefined) throw new AppError('tutorial/unknown');
    const steps = tutorial.steps.map(({ text }) => text);
    return (paper) => drawTutorialSheet(paper, { ...printed, title: tutorial.title, steps });
  }
  const commune = isVillage && area.parentId !== null ? await getArea(tx, area.parentId) : area;
  return (paper) => drawVillageSheet(paper, { ...printed, isVillage, communeName: commune.name });
}

import { getArea } from '#bot/areas/get-area.ts';
import { inWork } from '#bot/db/work.ts';
import type { LongTaskEnd, OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import { prepareSheet } from '#bot/posters/draw-poster.ts';
import { keepPoster } from '#bot/posters/keep-poster.ts';
import { openPaper } from '#bot/posters/paper.ts';
import { listPack, PosterPackInput } from '#bot/posters/poster-pack.ts';
import { posterTexts as texts } from '#bot/posters/poster-texts.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Draws a sheet for each poster of a pack into one file. Begun anew it finds the posters that it made before, and doubles none. */
export async function makePosterPack(deps: WorkerDeps, task: OpenedTask): Promise<LongTaskEnd> {
  const { areaId, officerId } = task.row;
  const input = PosterPackInput.parse(task.row.input);
  const { commune, pack } = await inWork(deps, task.scope, async ({ tx }) => {
    const area = await getArea(tx, areaId);
    return { commune: area, pack: await listPack(tx, area, input) };
  });
  if (pack.length === 0) {
    return { state: 'failed', summary: [texts.packEmpty], failureCode: 'poster-pack-empty' };
  }
  const paper = openPaper(input.size, input.title);
  for (const [at, wanted] of pack.entries()) {
    const { isCancelled } = await task.progress(at, pack.length);
    if (isCancelled) {
      await paper.finish();
      return { state: 'cancelled', summary: [texts.cancelled] };
    }
    const draw = await inWork(deps, task.scope, async (work) =>
      prepareSheet(work.tx, deps.config, await keepPoster(work, commune, wanted, officerId)),
    );
    draw(paper);
  }
  await task.progress(pack.length, pack.length);
  const bytes = await paper.finish();
  return {
    state: 'done',
    summary: [texts.packDone(pack.length)],
    outputFile: { name: texts.packFile(input.size), type: 'application/pdf', bytes },
  };
}

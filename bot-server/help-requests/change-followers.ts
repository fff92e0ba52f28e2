import type { Work } from '#bot/db/work.ts';
import type {
  HelpRequest,
  HelpRequestHistoryRow,
  helpRequestHistory,
} from './help-request.table.ts';
import type { Change } from './help-request-rules.ts';
import { recordStep, selectLine } from './help-request-store.ts';
import { keepChange } from './keep-change.ts';
import { followedChange, follows, isOnlyAboutMain } from './merge-rules.ts';
import { copyAttachments, lockFollowers } from './merge-store.ts';

/** The line that an act left in the history of the main request. */
type Line = Omit<typeof helpRequestHistory.$inferInsert, 'at' | 'helpRequestId'> & {
  historyId: bigint;
  corrects: Pick<HelpRequestHistoryRow, 'id' | 'causeKey'> | undefined;
};

/**
 * Does to every request that is answered together with `main` what is being done to it, and leaves the same line in their
 * histories: with what was said to the residents, without what was noted about the main one. Whoever has said that all is well,
 * or needs no help any more, is left in peace, and so is whoever never got the answer that is put right.
 */
export async function changeFollowers(
  work: Work,
  main: HelpRequest,
  change: Change,
  line: Line,
): Promise<HelpRequest[]> {
  const { historyId: mainLineId, corrects, ...said } = line;
  const isAboutMain = isOnlyAboutMain(line.kind);
  const step = isAboutMain ? { ...said, text: null } : said;
  const together: HelpRequest[] = [];
  for (const joined of await lockFollowers(work.tx, main.id)) {
    if (!follows(joined, main)) continue;
    const helpRequestId = joined.id;
    const corrected =
      corrects?.causeKey == null
        ? undefined
        : await selectLine(work.tx, {
            helpRequestId,
            kind: 'answered',
            causeKey: corrects.causeKey,
          });
    if (corrects !== undefined && corrected === undefined) continue;
    const historyId = await recordStep(work, {
      ...step,
      helpRequestId,
      correctsId: corrected?.id ?? null,
    });
    if (historyId === undefined) continue;
    if (!isAboutMain) await copyAttachments(work, mainLineId, historyId);
    together.push(await keepChange(work, joined, followedChange(joined, change, work.now)));
  }
  return together;
}

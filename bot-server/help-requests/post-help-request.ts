import { getArea } from '#bot/areas/get-area.ts';
import type { Work } from '#bot/db/work.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import type { Tip } from '#shared/tips.ts';
import { countAttachments } from './count-attachments.ts';
import type { HelpRequest } from './help-request.table.ts';
import { newRequestPost } from './help-request-texts.ts';
import { claimerName } from './last-helper.ts';
import { selectMergedCodes } from './merge-store.ts';
import { requestLine } from './request-line-texts.ts';
import { tellTeamOf } from './tell-team-of.ts';

/** Posts a request to the team that has it, with its code and nothing that names the asker. Once per cause. */
export async function postHelpRequest(
  work: Work,
  request: HelpRequest,
  cause: string,
  told: { alikeCodes?: string[]; continues?: string | undefined; solved?: Tip | undefined } = {},
): Promise<void> {
  const merged = await selectMergedCodes(work.tx, [request.id]);
  const village = await getArea(work.tx, request.areaId);
  const titles = await findTitles(work.tx, [request.tutorialId]);
  await tellTeamOf(work, request, {
    text: newRequestPost({
      code: request.code,
      villageName: village.name,
      question: request.question,
      tutorialTitle: titles.get(request.tutorialId ?? ''),
      step: request.step,
      phoneModel: request.phoneModel,
      attachments: await countAttachments(work.tx, request),
      isForSomebody: request.forWhom !== null,
      reachBy: request.reachBy,
      visit: visitOf(request),
      helperName: await claimerName(work, request),
      source: request.source,
      isUrgent: request.kind === 'urgent',
      continues: told.continues,
      mergedCodes: merged.get(request.id) ?? [],
      alikeCodes: told.alikeCodes ?? [],
      solved: told.solved && { text: told.solved.text, question: told.solved.question ?? '' },
    }),
    cause: `opened:${cause}`,
    collapse: 'ask',
    line: requestLine({
      code: request.code,
      villageName: village.name,
      question: request.question,
      isUrgent: request.kind === 'urgent',
    }),
  });
}

function visitOf({ visitDay, visitPart }: HelpRequest) {
  return visitDay === null || visitPart === null ? undefined : { day: visitDay, part: visitPart };
}

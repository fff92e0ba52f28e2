import type { Work } from '#bot/db/work.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { addResidentMessage } from './add-resident-message.ts';
import type { HelpRequest } from './help-request.table.ts';
import { recordStep } from './help-request-store.ts';
import { continuedText } from './help-request-texts.ts';
import { openHelpRequest } from './open-help-request.ts';
import { selectContinuing } from './request-lookup-store.ts';

/**
 * Opens a new request that goes on with a resolved one, for the same helper where there is one; where the resident's village has no
 * team, that one's has it. Both histories name the other.
 * Where one goes on with it already and is not finished, that is the one, and the words are added to it. The same cause opens
 * it once. Hold the old one. The text must be masked already.
 */
export async function continueHelpRequest(
  work: Work,
  old: HelpRequest,
  input: { text: string | undefined; channel: 'chat' | 'mini-app'; cause: string },
): Promise<HelpRequest> {
  const going = await selectContinuing(work.tx, old.id);
  if (going !== undefined) {
    const { text, channel, cause } = input;
    if (text === undefined) return going;
    return addResidentMessage(work, going.id, { text, channel, cause: `continues:${cause}` });
  }
  const next = await openHelpRequest(work, await getResident(work.tx, old.residentId), {
    source: input.channel,
    question: input.text ?? old.question,
    tutorialId: old.tutorialId ?? undefined,
    step: old.step ?? undefined,
    phoneModel: old.phoneModel ?? undefined,
    forWhom: old.forWhom ?? undefined,
    continues: old,
    elsewhere: old,
    idempotencyKey: `continues:${old.id}:${input.cause}`,
  });
  await recordStep(work, {
    helpRequestId: old.id,
    kind: 'reopened',
    channel: input.channel,
    residentId: old.residentId,
    text: continuedText(next.code),
    causeKey: input.cause,
  });
  return next;
}

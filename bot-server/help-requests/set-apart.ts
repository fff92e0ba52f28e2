import type { Work } from '#bot/db/work.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { belongsApart } from './belongs-apart.ts';
import type { HelpRequest } from './help-request.table.ts';
import { openHelpRequest } from './open-help-request.ts';
import type { SentAlong } from './send-attachments.ts';

/**
 * Makes a private request of its own of words that the readers of this one must not hear, and leaves this one as it is: neither its
 * team nor its group can tell from it that anything was said. `undefined`, with nothing done, for all other words. The same cause
 * opens it once. Where the resident's village has no team, it is the desk's at the village of this request, so that it is never lost. The text must be masked already.
 */
export async function setApart(
  work: Work,
  request: HelpRequest,
  said: {
    text: string | undefined;
    along?: SentAlong | undefined;
    channel: 'chat' | 'mini-app';
    cause: string;
  },
): Promise<HelpRequest | undefined> {
  const { text, along, channel, cause } = said;
  if (text === undefined || !(await belongsApart(work, request, text))) return undefined;
  return openHelpRequest(work, await getResident(work.tx, request.residentId), {
    source: channel,
    question: text,
    tutorialId: undefined,
    step: undefined,
    phoneModel: undefined,
    along,
    elsewhere: request,
    idempotencyKey: `apart:${request.id}:${cause}`,
  });
}

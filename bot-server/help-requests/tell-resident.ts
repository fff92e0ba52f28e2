import type { Work } from '#bot/db/work.ts';
import type { MessageContent } from '#bot/lib/ports.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import type { Changed } from './change-help-request.ts';
import type { HelpRequest } from './help-request.table.ts';

/**
 * Sends the resident a consultation message about their request. Somebody who only uses the Mini App gets none: there
 * the request's history says the same; so it does for `progress`, which somebody may have muted. The same `cause` is sent once.
 */
export async function tellResident(
  work: Work,
  request: HelpRequest,
  content: MessageContent,
  cause: string,
  kind: 'answer' | 'progress' = 'answer',
): Promise<void> {
  const resident = await getResident(work.tx, request.residentId);
  if (resident.oaUserId === null) return;
  if (kind === 'progress' && resident.muted.includes(kind)) return;
  await queueMessage(work, {
    officialAccountId: request.officialAccountId,
    areaId: request.areaId,
    lane: 'reply',
    recipient: { kind: 'resident', id: resident.oaUserId },
    content,
    helpRequestId: request.id,
    dedupeKey: `resident:${request.id}:${cause}`,
  });
}

/** The same for everybody whose request was changed together, each told of their own. */
export async function tellResidents(
  work: Work,
  { request, together }: Pick<Changed, 'request' | 'together'>,
  content: (of: HelpRequest) => MessageContent,
  cause: string,
  kind: 'answer' | 'progress' = 'answer',
): Promise<void> {
  for (const one of [request, ...together])
    await tellResident(work, one, content(one), cause, kind);
}

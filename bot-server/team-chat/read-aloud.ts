import { findCannedAnswer, listCannedAnswers } from '#bot/canned-answers/find-canned-answer.ts';
import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import { listWaitingCodes } from '#bot/help-requests/find-help-request.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { listHeldBy, listHelped, listWaiting } from './list-requests.ts';
import { cannedListText, heldText, waitingText } from './list-texts.ts';
import { teamChatTexts } from './team-chat-texts.ts';
import type { RequestOrder, TeamCommand } from './team-command.ts';

/** What is asked of nothing in particular, read aloud in the group. */
export async function readAloud(
  work: Work,
  group: Group,
  acting: Acting,
  what: Extract<TeamCommand, { kind: 'list' | 'mine' | 'canned-list' | 'help' }>['kind'],
): Promise<string> {
  switch (what) {
    case 'help':
      return teamChatTexts.help;
    case 'list': {
      const waiting = await listWaiting(work.tx, group.teamId);
      return waitingText(waiting, await listHelped(work.tx, group.teamId), work.now);
    }
    case 'mine':
      return heldText(acting.name, await listHeldBy(work.tx, acting.helper.id), work.now);
    case 'canned-list':
      return cannedListText(await listCannedAnswers(work.tx, group.areaId));
  }
}

/** An order without a code and without a quoted post; "mẫu vneid" was meant only where there is one of that name. */
export async function findUncoded(
  { tx }: Work,
  group: Group,
  order: RequestOrder,
): Promise<string | undefined> {
  if (order.kind !== 'canned') return teamChatTexts.quoteUnknown;
  const canned = await findCannedAnswer(tx, group.areaId, order.shortName);
  if (canned === undefined) return undefined;
  return teamChatTexts.cannedWithoutCode(order.shortName, await listWaitingCodes(tx, group.teamId));
}

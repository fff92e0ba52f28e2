import { findCannedAnswer } from '#bot/canned-answers/find-canned-answer.ts';
import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { appointHelpRequest } from '#bot/help-requests/appoint-help-request.ts';
import { askResident } from '#bot/help-requests/ask-resident.ts';
import type { Changed } from '#bot/help-requests/change-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { correctAnswer } from '#bot/help-requests/correct-answer.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { proposeTip } from '#bot/help-requests/propose-tip.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { reopenByTeam } from '#bot/help-requests/reopen-by-team.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { Group } from '#bot/teams/team.table.ts';
import type { NamedRequest } from './find-named-requests.ts';
import { handOver } from './hand-over.ts';
import { teamChatTexts } from './team-chat-texts.ts';
import type { RequestOrder } from './team-command.ts';

/** Does one order with one request; gives what is to be said besides the outcome that the use case tells. */
export async function obeyOrder(
  work: Work,
  group: Group,
  acting: Acting,
  order: Exclude<RequestOrder, { kind: 'merge' }>,
  request: NamedRequest,
): Promise<string | undefined> {
  const { id, code } = request;
  switch (order.kind) {
    case 'claim':
      return told(code, await claimHelpRequest(work, id, acting));
    case 'release':
      return told(code, await releaseHelpRequest(work, id, acting));
    case 'resolve': {
      const { result, resultKind, dossierCode } = order;
      return told(
        code,
        await resolveHelpRequest(work, id, acting, { result, resultKind, dossierCode }),
      );
    }
    case 'answer':
      return told(code, await answerHelpRequest(work, id, acting, order.text));
    case 'ask':
      return told(code, await askResident(work, id, acting, order.text));
    case 'correct':
      return told(code, await correctAnswer(work, id, acting, { text: order.text }));
    case 'note':
      // Whoever is in the group has read it; only that it is kept is new.
      await noteOnHelpRequest(work, id, acting, order.text);
      return teamChatTexts.noted(code);
    case 'appoint':
      return told(code, await appoint(work, acting, order, request));
    case 'hand-over': {
      const done = await handOver(work, group, acting, { ...order, helpRequestId: id, code });
      return typeof done === 'string' ? done : told(code, done);
    }
    case 'reopen': {
      const { changed } = await reopenByTeam(work, id, acting, order.text);
      return changed ? undefined : teamChatTexts.notFinished(code);
    }
    case 'canned':
      return sendCanned(work, group, acting, order.shortName, request);
    case 'tip':
      await proposeTip(work, id, acting, { text: order.text });
      return teamChatTexts.tipProposed(code);
  }
}

function told(code: string, { changed }: Changed): string | undefined {
  return changed ? undefined : teamChatTexts.alreadySo(code);
}

/** Without a place the team comes to the house, unless the resident asked to be called. */
function appoint(
  work: Work,
  acting: Acting,
  { at, grain, how, text }: Extract<RequestOrder, { kind: 'appoint' }>,
  { id, reachBy }: NamedRequest,
): Promise<Changed> {
  const words = [text, teamChatTexts.about(grain)].filter((part) => part !== undefined).join(' ');
  return appointHelpRequest(work, id, acting, {
    at,
    how: how ?? (reachBy === 'phone' ? 'call' : 'visit'),
    text: words === '' ? undefined : words,
  });
}

async function sendCanned(
  work: Work,
  group: Group,
  acting: Acting,
  shortName: string,
  { id, code }: NamedRequest,
): Promise<string | undefined> {
  const canned = await findCannedAnswer(work.tx, group.areaId, shortName);
  if (canned === undefined) return teamChatTexts.cannedUnknown(shortName);
  const along = { ids: [], uploadedBy: acting.helper.id, cannedAnswerId: canned.id };
  return told(code, await answerHelpRequest(work, id, acting, canned.text, along));
}

import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import type { Changed } from '#bot/help-requests/change-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { findByCode, listWaitingCodes, readHolder } from '#bot/help-requests/find-help-request.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { handOver } from './hand-over.ts';
import { teamChatTexts } from './team-chat-texts.ts';
import type { TeamCommand, UnclearReason } from './team-command.ts';
import { findTeamsRequest } from './which-request.ts';

type Order = Exclude<TeamCommand, { kind: 'talk' | 'help' | 'newcomer' }>;

/**
 * Does what a member ordered. The use cases repeat the outcome in the group themselves; what is returned is said besides: a
 * question back, why nothing was done, or what of the words was covered. Never throws for what people type.
 */
export async function obeyCommand(
  work: Work,
  group: Group,
  acting: Acting,
  order: Order,
  message: { quoted: string | undefined; masked: readonly MaskedSecret[] },
): Promise<string | undefined> {
  const quotedRequestId = message.quoted;
  if (order.kind === 'unclear') return askBack(work, group, order, quotedRequestId);
  const helpRequestId =
    order.code === undefined ? quotedRequestId : await findTeamsRequest(work.tx, group, order.code);
  if (helpRequestId === undefined) {
    return order.code === undefined
      ? teamChatTexts.quoteUnknown
      : teamChatTexts.codeUnknown(order.code);
  }
  const holder = await readHolder(work.tx, helpRequestId, group.teamId);
  if (holder === undefined) return teamChatTexts.quoteUnknown;
  try {
    const done = await perform(work, group, acting, order, helpRequestId, holder.code);
    if (typeof done === 'string') return done;
    if (!done.changed) return teamChatTexts.alreadySo(holder.code);
    return coveredIn(order, holder.code, message.masked);
  } catch (error) {
    const refusal = error instanceof AppError ? explain(error, holder) : undefined;
    if (refusal === undefined) throw error;
    return refusal;
  }
}

function perform(
  work: Work,
  group: Group,
  acting: Acting,
  order: Exclude<Order, { kind: 'unclear' }>,
  helpRequestId: string,
  code: string,
): Promise<Changed | string> {
  switch (order.kind) {
    case 'claim':
      return claimHelpRequest(work, helpRequestId, acting);
    case 'release':
      return releaseHelpRequest(work, helpRequestId, acting);
    case 'resolve':
      return resolveHelpRequest(work, helpRequestId, acting, { result: order.result });
    case 'answer':
      return answerHelpRequest(work, helpRequestId, acting, order.text);
    case 'hand-over':
      return handOver(work, group, acting, { helpRequestId, code, to: order.to });
  }
}

/** Who wrote a number for the resident or the register must know that nobody reads it. */
function coveredIn(
  order: Exclude<Order, { kind: 'unclear' }>,
  code: string,
  masked: readonly MaskedSecret[],
): string | undefined {
  if (masked.length === 0) return undefined;
  if (order.kind === 'answer') return teamChatTexts.coveredInAnswer(code, masked);
  const hasResult = order.kind === 'resolve' && order.result !== undefined;
  return hasResult ? teamChatTexts.coveredInResult(code, masked) : undefined;
}

/** A refusal in words; `undefined` for what is not the member's doing. */
function explain(error: AppError, holder: { code: string; name: string | undefined }) {
  switch (error.code) {
    case 'help-request/taken':
      return holder.name === undefined
        ? teamChatTexts.takenBySomebody(holder.code)
        : teamChatTexts.taken(holder.code, holder.name);
    case 'help-request/finished':
      return teamChatTexts.finished(holder.code);
    case 'help-request/not-claimed':
      return teamChatTexts.notClaimed(holder.code);
    case 'help-request/no-team':
      return teamChatTexts.noTeamThere(holder.code);
    case 'member/unknown':
      return teamChatTexts.handOverToWhom(holder.code);
    default:
      return undefined;
  }
}

/** A question back; `undefined` for a code that nobody has, such as "T7" for a Saturday. */
async function askBack(
  work: Work,
  group: Group,
  order: Extract<TeamCommand, { kind: 'unclear' }>,
  quotedRequestId: string | undefined,
): Promise<string | undefined> {
  const { reason, code } = order;
  if (reason === 'command-without-code') {
    return teamChatTexts.commandWithoutCode(await listWaitingCodes(work.tx, group.teamId));
  }
  if (code === undefined) {
    const quoted =
      quotedRequestId === undefined
        ? undefined
        : await readHolder(work.tx, quotedRequestId, group.teamId);
    return asked(reason, quoted?.code);
  }
  const found = await findByCode(work.tx, group.officialAccountId, code);
  if (found === undefined && reason !== 'answer-empty') return undefined;
  return found?.teamId === group.teamId ? asked(reason, code) : teamChatTexts.codeUnknown(code);
}

function asked(
  reason: Exclude<UnclearReason, 'command-without-code'>,
  code: string | undefined,
): string {
  switch (reason) {
    case 'answer-empty':
      return teamChatTexts.answerEmpty(code);
    case 'answer-without-colon':
      return teamChatTexts.answerWithoutColon(code);
    case 'doubtful':
      return teamChatTexts.doubtful(code);
  }
}

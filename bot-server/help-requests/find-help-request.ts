import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { outgoingMessages } from '#bot/outbox/outgoing-message.table.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest } from './help-request.table.ts';
import {
  selectByIdempotencyKey,
  selectIdByCode,
  selectLastAsked,
  selectRequestsOfResident,
  selectRequestsOfTeam,
} from './help-request-store.ts';
import { selectLastAnsweredAt, selectLastSaid } from './request-lookup-store.ts';
import { awaitsWord, listens } from './resident-word-rules.ts';

const recentMax = 20;

/**
 * The request that takes what this resident says now: a private one before all others, because what follows may be as private; otherwise
 * the unfinished one that the team asked about last, or the latest.
 */
export async function findListeningRequest(
  tx: Tx,
  residentId: string,
  now: Date,
): Promise<HelpRequest | undefined> {
  const recent = await selectRequestsOfResident(tx, residentId, recentMax);
  const listening = recent.filter((request) => listens(request, now));
  const apart = listening.find(isPrivate);
  if (apart !== undefined || listening.length < 2) return apart ?? listening[0];
  const asked = await selectLastAsked(
    tx,
    listening.map(({ id }) => id),
  );
  const [latest] = listening;
  if (asked === undefined || latest === undefined || asked.at < latest.openedAt) return latest;
  return listening.find(({ id }) => id === asked.helpRequestId);
}

const unfinished = ['open', 'claimed', 'answered', 'escalated'];

/** The latest request of this resident that asks for just this, and that the team is still at. */
export async function findSameWords(
  tx: Tx,
  residentId: string,
  words: string,
): Promise<HelpRequest | undefined> {
  const recent = await selectRequestsOfResident(tx, residentId, recentMax);
  return recent.find(({ state, question }) => unfinished.includes(state) && question === words);
}

/**
 * The request that a typed "được rồi" or "chưa được" is about: the one that listens, once it was answered; otherwise one that the
 * team just finished and the resident has not judged so yet.
 */
export async function findRequestToJudge(
  tx: Tx,
  residentId: string,
  word: ResidentWord,
  now: Date,
): Promise<HelpRequest | undefined> {
  const recent = await selectRequestsOfResident(tx, residentId, recentMax);
  const listening = recent.find((request) => listens(request, now));
  if (listening !== undefined) return isAnswered(listening) ? listening : undefined;
  return recent.find((request) => awaitsWord(request, word, now));
}

/**
 * How the team asked this resident something that they have said nothing to since: by asking back, or with an answer that ends with
 * a question. `undefined` where nothing waits for their reply.
 */
export async function findLastAsked(
  tx: Tx,
  helpRequestId: string,
): Promise<'asked-back' | 'answered' | undefined> {
  const last = await selectLastSaid(tx, helpRequestId);
  if (last?.kind === 'asked-back') return last.kind;
  const isQuestion = last?.kind === 'answered' && last.text?.trimEnd().endsWith('?');
  return isQuestion ? 'answered' : undefined;
}

/** When the team last answered this request; `undefined` where it has not. */
export function findLastAnsweredAt(tx: Tx, helpRequestId: string): Promise<Date | undefined> {
  return selectLastAnsweredAt(tx, helpRequestId);
}

/** Answered and not finished; what the commune answered stays with the commune. */
function isAnswered(request: HelpRequest): boolean {
  if (request.state === 'escalated') return request.firstAnsweredAt !== null;
  return request.state === 'answered';
}

/** By the short code that people type, within one Official Account; case does not matter. */
export function findByCode(
  tx: Tx,
  officialAccountId: string,
  code: string,
): Promise<{ id: string; teamId: string; residentId: string } | undefined> {
  return selectIdByCode(tx, officialAccountId, code.toUpperCase());
}

/** What somebody answered to: `asks` where the post asks for help, and not merely says what was done. */
export type QuotedPost = { helpRequestId: string; asks: boolean };

const askingKinds = ['opened', 'resident-added', 'reopened'];

/** The request that one of our own posts was about, by Zalo's id of that message: what a quote points at. */
export async function findByQuotedMessage(
  tx: Tx,
  officialAccountId: string,
  messageId: string,
): Promise<QuotedPost | undefined> {
  const [row] = await tx
    .select({
      id: outgoingMessages.id,
      helpRequestId: outgoingMessages.helpRequestId,
      dedupeKey: outgoingMessages.dedupeKey,
    })
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.officialAccountId, officialAccountId),
        eq(outgoingMessages.messageId, messageId),
      ),
    );
  if (row?.helpRequestId == null) return undefined;
  // What left together with it: a list of several requests names none.
  const [other] = await tx
    .select({ id: outgoingMessages.id })
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.foldedInto, row.id),
        sql`${outgoingMessages.helpRequestId} is distinct from ${row.helpRequestId}`,
      ),
    )
    .limit(1);
  if (other !== undefined) return undefined;
  const { helpRequestId, dedupeKey } = row;
  const asks = askingKinds.some((kind) => dedupeKey.startsWith(`group:${helpRequestId}:${kind}:`));
  return { helpRequestId, asks };
}

const waitingCodesMax = 10;

/** Codes of the requests nobody has claimed, oldest first, for "which one do you mean?". */
export async function listWaitingCodes(tx: Tx, teamId: string): Promise<string[]> {
  const filter = { states: ['open' as const], oldestFirst: true };
  const waiting = await selectRequestsOfTeam(tx, teamId, filter, waitingCodesMax);
  return waiting.map((request) => request.code);
}

/** Whether this cause has opened a request of this resident already. */
export async function isKnownRequest(
  tx: Tx,
  residentId: string,
  idempotencyKey: string,
): Promise<boolean> {
  return (await selectByIdempotencyKey(tx, residentId, idempotencyKey)) !== undefined;
}

import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { askBack } from './ask-back.ts';
import { explainRefusal } from './explain-refusal.ts';
import { findNamedRequests, findQuotedRequest, type NamedRequest } from './find-named-requests.ts';
import { obeyMerge } from './obey-merge.ts';
import { obeyOrder } from './obey-order.ts';
import { findUncoded } from './read-aloud.ts';
import { teamChatTexts } from './team-chat-texts.ts';
import type { RequestOrder, Unclear } from './team-command.ts';

/** Said besides the outcome. `once` is the same for what need not be said again, whoever causes it. */
export type Reply = { text: string; once?: string | undefined };

/** Where an order came from: the request whose post was quoted, and what was covered in the words. */
export type Ordering = { quoted: string | undefined; masked: readonly MaskedSecret[] };

/**
 * Does what a member ordered, with each request that was named. The use cases repeat the outcome in the group themselves, as
 * notices that leave as one message; what is returned is said besides: a question back, why nothing was done, or what of the
 * words was covered. Where one of several cannot be done the others are. Never throws for what people type.
 */
export async function obeyCommand(
  work: Work,
  group: Group,
  acting: Acting,
  order: RequestOrder | Unclear,
  message: Ordering,
): Promise<Reply | undefined> {
  const quoted = await findQuotedRequest(work.tx, group, message.quoted);
  if (order.kind === 'unclear') return asReply(await askBack(work, group, order, quoted));
  const named = await findNamedRequests(work.tx, group, order.codes);
  const unknown = order.codes.filter((code) => !named.some(({ typed }) => typed === code));
  if (order.codes.length === 0 && quoted === undefined) {
    if (message.quoted !== undefined) return { text: teamChatTexts.quoteUnknown };
    return asReply(await findUncoded(work, group, order));
  }
  if (order.kind === 'merge') {
    if (unknown.length > 0) return { text: teamChatTexts.codesUnknown(unknown) };
    return asReply(await obeyMerge(work, acting, named, quoted));
  }
  const meant = order.codes.length === 0 && quoted !== undefined ? [quoted] : named;
  const replies = [
    ...(await obeyEach(work, group, acting, order, meant)),
    ...unknown.map((code) => ({ text: teamChatTexts.codeUnknown(code) })),
  ];
  const covered = coveredIn(order, meant, message.masked);
  return join(covered === undefined ? replies : [...replies, { text: covered }]);
}

/** In one order of requests, whoever names them how, so that two orders at once do not wait for each other for ever. */
async function obeyEach(
  work: Work,
  group: Group,
  acting: Acting,
  order: Exclude<RequestOrder, { kind: 'merge' }>,
  meant: readonly NamedRequest[],
): Promise<Reply[]> {
  const apart = new Map(meant.map((request) => [request.id, request]));
  const replies = new Map<string, Reply>();
  for (const request of [...apart.values()].sort(byCode)) {
    const reply = await obeyOne(work, group, acting, order, request);
    if (reply !== undefined) replies.set(request.id, reply);
  }
  return [...apart.keys()].flatMap((id) => replies.get(id) ?? []);
}

function byCode(one: NamedRequest, other: NamedRequest): number {
  return one.code.localeCompare(other.code, 'en', { numeric: true });
}

/** What fails half-way leaves nothing of itself behind, and the rest as it was. */
async function obeyOne(
  work: Work,
  group: Group,
  acting: Acting,
  order: Exclude<RequestOrder, { kind: 'merge' }>,
  request: NamedRequest,
): Promise<Reply | undefined> {
  try {
    return asReply(
      await work.tx.transaction((tx) => obeyOrder({ ...work, tx }, group, acting, order, request)),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Who was faster may be known only now.
    const now = (await findQuotedRequest(work.tx, group, request.id)) ?? request;
    const refusal = explainRefusal(error, now, work.now);
    if (refusal === undefined) throw error;
    return refusal === 'silent' ? undefined : refusal;
  }
}

/** Who wrote a number for the resident or the register must know that nobody reads it. */
function coveredIn(
  order: RequestOrder,
  meant: readonly NamedRequest[],
  masked: readonly MaskedSecret[],
): string | undefined {
  const codes = meant.map(({ code }) => code).join(', ');
  if (masked.length === 0 || codes === '') return undefined;
  switch (order.kind) {
    case 'answer':
    case 'ask':
    case 'correct':
    case 'appoint':
      return teamChatTexts.coveredInAnswer(codes, masked);
    case 'resolve':
      return order.result === undefined ? undefined : teamChatTexts.coveredInResult(codes, masked);
    case 'note':
      return teamChatTexts.coveredInResult(codes, masked);
    default:
      return undefined;
  }
}

function asReply(text: string | undefined): Reply | undefined {
  return text === undefined ? undefined : { text };
}

/** One message, whatever is to be said. */
function join(replies: Reply[]): Reply | undefined {
  if (replies.length === 0) return undefined;
  return {
    text: [...new Set(replies.map(({ text }) => text))].join('\n'),
    once: replies.length === 1 ? replies[0]?.once : undefined,
  };
}

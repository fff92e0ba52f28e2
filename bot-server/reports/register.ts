import { and, count, desc, eq, lte, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { type HelpRequest, helpRequests } from '#bot/help-requests/help-request.table.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { outgoingMessages } from '#bot/outbox/outgoing-message.table.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import { type HelpRequestState, helpRequestStates } from '#shared/help-requests.ts';
import {
  type RegisterFilter,
  type RegisterPage,
  type RegisterRow,
  registerPageSize,
} from '#shared/register.ts';
import { claimer, matching, resolver, resolvingOfficer } from './register-filter.ts';

/** What Excel still opens at ease, and one process still holds; the sentence of `register/too-many` names it too. */
const rowsAtOnceMax = 50_000;

/**
 * Every row of the register within the reader's scope, newest first. Throws `register/too-many` when more than 50,000 match:
 * a register that ends too early without a word would be believed.
 */
export async function readWholeRegister(
  tx: Tx,
  filter: RegisterFilter,
  now: Date,
): Promise<RegisterRow[]> {
  const total = await countRegister(tx, filter, now);
  if (total > rowsAtOnceMax) throw new AppError('register/too-many', { facts: { total } });
  return selectRows(tx, matching(filter, now), now, { limit: rowsAtOnceMax, offset: 0 });
}

/**
 * The rows behind the one with the id `after`, newest first, of requests that were opened by `until`: batch after batch they are
 * all of them, each once, also where others are opened meanwhile.
 */
export function readRegisterBatch(
  tx: Tx,
  filter: RegisterFilter,
  { until, after, limit }: { until: Date; after: string | undefined; limit: number },
): Promise<RegisterRow[]> {
  const isBehind =
    after &&
    sql`(${helpRequests.openedAt}, ${helpRequests.id}) <
      (select last.opened_at, last.id from ${helpRequests} last where last.id = ${after}::uuid)`;
  const condition = and(
    matching(filter, until),
    lte(helpRequests.openedAt, until),
    isBehind || undefined,
  );
  return selectRows(tx, condition, until, { limit, offset: 0 });
}

/** How many rows a filter finds. */
export async function countRegister(tx: Tx, filter: RegisterFilter, now: Date): Promise<number> {
  return [...(await countByState(tx, filter, now)).values()].reduce((sum, rows) => sum + rows, 0);
}

/** The line of one request, if the reader may see it. */
export async function readRegisterRow(
  tx: Tx,
  helpRequestId: string,
  now: Date,
): Promise<RegisterRow | undefined> {
  const window = { limit: 1, offset: 0 };
  const [row] = await selectRows(tx, eq(helpRequests.id, helpRequestId), now, window);
  return row;
}

/** Whether the last message to the resident that came to an end did not arrive. */
const isUndelivered = sql<boolean>`coalesce((
  select m.state in ('failed', 'expired') from ${outgoingMessages} m
  where m.help_request_id = ${helpRequests.id} and m.recipient_kind = 'resident'
    and m.state in ('sent', 'delivered', 'seen', 'failed', 'expired')
  order by m.sequence desc limit 1), false)`;

/** By its key: joined, the requests of the whole country would be looked through for those within the reader's scope. */
const mainCode = sql<string | null>`(
  select main.code from ${helpRequests} main where main.id = ${helpRequests.mergedInto})`;

async function selectRows(
  tx: Tx,
  condition: SQL | undefined,
  now: Date,
  window: { limit: number; offset: number },
): Promise<RegisterRow[]> {
  // Found first, and only then told in full: what was sent about those on the pages before need not be known.
  const found = tx
    .select({ id: helpRequests.id })
    .from(helpRequests)
    .leftJoin(claimer, eq(claimer.id, helpRequests.claimedBy))
    .leftJoin(resolver, eq(resolver.id, helpRequests.resolvedByMember))
    .leftJoin(resolvingOfficer, eq(resolvingOfficer.id, helpRequests.resolvedByOfficer))
    .where(condition)
    .orderBy(desc(helpRequests.openedAt), desc(helpRequests.id))
    .limit(window.limit)
    .offset(window.offset)
    .as('found');
  const rows = await tx
    .select({
      request: helpRequests,
      villageName: areas.name,
      claimedBy: claimer.name,
      resolvedByMember: resolver.name,
      resolvedByOfficer: resolvingOfficer.name,
      mergedInto: mainCode,
      undelivered: isUndelivered,
    })
    .from(found)
    .innerJoin(helpRequests, eq(helpRequests.id, found.id))
    .innerJoin(areas, eq(areas.id, helpRequests.areaId))
    .leftJoin(claimer, eq(claimer.id, helpRequests.claimedBy))
    .leftJoin(resolver, eq(resolver.id, helpRequests.resolvedByMember))
    .leftJoin(resolvingOfficer, eq(resolvingOfficer.id, helpRequests.resolvedByOfficer))
    .orderBy(desc(helpRequests.openedAt), desc(helpRequests.id));
  const titles = await findTitles(
    tx,
    rows.map(({ request }) => request.tutorialId),
  );
  return rows.map(
    ({ request, villageName, claimedBy, mergedInto, undelivered, ...resolvedBy }) => ({
      id: request.id,
      code: request.code,
      state: request.state,
      villageName,
      audience: request.audience,
      question: request.question,
      tutorialTitle: titles.get(request.tutorialId ?? '') ?? null,
      source: request.source,
      openedAt: request.openedAt.toISOString(),
      firstAnsweredAt: request.firstAnsweredAt?.toISOString() ?? null,
      resolvedAt: request.resolvedAt?.toISOString() ?? null,
      waitingMinutes: waitingMinutes(request, now),
      claimedBy,
      resolvedBy: resolvedBy.resolvedByMember ?? resolvedBy.resolvedByOfficer,
      result: request.result,
      resultKind: request.resultKind,
      dossierCode: request.dossierCode,
      referredTo: request.referredTo,
      mergedInto,
      residentWord: request.residentWord,
      undelivered,
      isUrgent: request.kind === 'urgent',
    }),
  );
}

/** One page with what the page around it shows; counts heed every filter but the state. */
export async function readRegisterPage(
  tx: Tx,
  filter: RegisterFilter,
  page: number,
  now: Date,
): Promise<Omit<RegisterPage, 'notices'>> {
  const { state, ...anyState } = filter;
  const counted = await countByState(tx, anyState, now);
  const counts = Object.fromEntries(
    helpRequestStates.map((name) => [name, counted.get(name) ?? 0]),
  ) as RegisterPage['counts'];
  const total =
    state === undefined
      ? [...counted.values()].reduce((sum, rows) => sum + rows, 0)
      : (counted.get(state) ?? 0);
  const rows = await selectRows(tx, matching(filter, now), now, {
    limit: registerPageSize,
    offset: (page - 1) * registerPageSize,
  });
  return { rows, total, page, counts, villages: await villagesInScope(tx) };
}

async function countByState(
  tx: Tx,
  filter: RegisterFilter,
  now: Date,
): Promise<Map<HelpRequestState, number>> {
  const grouped = await tx
    .select({ state: helpRequests.state, count: count() })
    .from(helpRequests)
    .leftJoin(claimer, eq(claimer.id, helpRequests.claimedBy))
    .leftJoin(resolver, eq(resolver.id, helpRequests.resolvedByMember))
    .leftJoin(resolvingOfficer, eq(resolvingOfficer.id, helpRequests.resolvedByOfficer))
    .where(matching(filter, now))
    .groupBy(helpRequests.state);
  return new Map(grouped.map((row) => [row.state, row.count]));
}

/** The villages a reader may choose from. */
function villagesInScope(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(and(eq(areas.level, 'village'), sql`${areas.path} <@ scope_area()`))
    .orderBy(areas.code);
}

function waitingMinutes(
  request: Pick<HelpRequest, 'state' | 'openedAt' | 'firstAnsweredAt' | 'resolvedAt' | 'updatedAt'>,
  now: Date,
): number {
  const end = request.state === 'cancelled' ? request.updatedAt : now;
  const until = request.firstAnsweredAt ?? request.resolvedAt ?? end;
  return Math.max(0, Math.round((until.getTime() - request.openedAt.getTime()) / 60_000));
}

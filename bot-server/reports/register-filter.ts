import { and, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { endOfDay, startOfDay } from '#bot/lib/vietnam-days.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { RegisterFilter } from '#shared/register.ts';

/** Who helped with a request; a query with `matching` joins all three. */
export const claimer = alias(members, 'claimer');
export const resolver = alias(members, 'resolver');
export const resolvingOfficer = alias(officers, 'resolving_officer');

/** The rows of the register within the reader's scope that a filter finds. */
export function matching(filter: RegisterFilter, now: Date): SQL | undefined {
  const { state, villageId, word, overdue, urgent, from, to, text } = filter;
  return and(
    isWithinScope(helpRequests.areaId),
    state === undefined ? undefined : eq(helpRequests.state, state),
    villageId === undefined ? undefined : eq(helpRequests.areaId, villageId),
    word === undefined ? undefined : eq(helpRequests.residentWord, word),
    overdue === undefined ? undefined : isOverdue(now),
    urgent === undefined ? undefined : eq(helpRequests.kind, 'urgent'),
    from === undefined ? undefined : gte(helpRequests.openedAt, startOfDay(from)),
    to === undefined ? undefined : lt(helpRequests.openedAt, endOfDay(to)),
    text === undefined || text === '' ? undefined : textMatches(text),
  );
}

/** As the desk's first page counts it. */
function isOverdue(now: Date): SQL | undefined {
  return and(
    inArray(helpRequests.state, ['open', 'claimed', 'answered', 'escalated']),
    isNull(helpRequests.mergedInto),
    or(
      lt(helpRequests.firstAnswerDueAt, now),
      lt(helpRequests.updateDueAt, now),
      lt(helpRequests.solutionDueAt, now),
    ),
  );
}

/** Part of a code, a question or a helper's name, without accents on either side. */
function textMatches(text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const has = (column: unknown) =>
    sql`unaccent(coalesce(${column}, '')) ilike unaccent(${pattern})`;
  return or(
    has(helpRequests.code),
    has(helpRequests.question),
    has(claimer.name),
    has(resolver.name),
    has(resolvingOfficer.name),
  );
}

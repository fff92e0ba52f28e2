import { and, desc, eq, like, type SQL, sql } from 'drizzle-orm';
import { type Area, areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { AuditEntry, AuditOptions, AuditPage, AuditQuery } from '#shared/audit.ts';
import { auditEntries } from './audit-entry.table.ts';
import { auditActs, auditKinds } from './audit-texts.ts';
import { describeChanges, showDays } from './describe-changes.ts';

const perPage = 30;

/** What was done in an area and under it, newest first. Throws `input/invalid` for a cursor that is none of ours. */
export async function readAudit(
  tx: Tx,
  area: Pick<Area, 'path'>,
  query: AuditQuery,
): Promise<AuditPage> {
  const { id, at, officerId, memberId, act } = auditEntries;
  const rows = await tx
    .select({
      entry: auditEntries,
      areaName: areas.name,
      actorName: sql<string | null>`coalesce(${officers.name}, ${members.name})`,
    })
    .from(auditEntries)
    .innerJoin(areas, eq(areas.id, auditEntries.areaId))
    .leftJoin(officers, eq(officers.id, officerId))
    .leftJoin(members, eq(members.id, memberId))
    .where(
      and(
        isUnder(auditEntries.areaId, area.path),
        query.areaId === undefined ? undefined : eq(auditEntries.areaId, query.areaId),
        query.personId === undefined ? undefined : isBy(query.personId),
        query.kind === undefined ? undefined : like(act, `${query.kind}.%`),
        query.cursor === undefined ? undefined : isBefore(query.cursor),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(perPage + 1);
  const shown = rows.slice(0, perPage);
  const last = shown.at(-1)?.entry;
  return {
    entries: shown.map(
      ({ entry, areaName, actorName }): AuditEntry => ({
        id: entry.id,
        at: entry.at.toISOString(),
        actorName,
        areaName,
        act: `${sentenceOf(entry.act)} ${showDays(entry.subjectName)}`,
        changes: describeChanges(entry.before, entry.after),
      }),
    ),
    nextCursor: rows.length > perPage && last ? `${last.at.getTime()}_${last.id}` : null,
  };
}

/** By what the page can be narrowed: places, kinds of acts, and the people who have done any. */
export async function readAuditOptions(tx: Tx, area: Pick<Area, 'path'>): Promise<AuditOptions> {
  const places = await tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(sql`${areas.path} <@ ${area.path}::ltree`)
    .orderBy(areas.path);
  const people = await tx
    .selectDistinct({
      id: sql<string>`coalesce(${auditEntries.officerId}, ${auditEntries.memberId})`,
      name: sql<string>`coalesce(${officers.name}, ${members.name})`,
    })
    .from(auditEntries)
    .leftJoin(officers, eq(officers.id, auditEntries.officerId))
    .leftJoin(members, eq(members.id, auditEntries.memberId))
    .where(
      and(
        isUnder(auditEntries.areaId, area.path),
        sql`coalesce(${officers.name}, ${members.name}) is not null`,
      ),
    )
    .orderBy(sql`2`);
  const kinds = Object.entries(auditKinds).map(([kind, name]) => ({ kind, name }));
  return { areas: places, people, kinds };
}

function isBy(personId: string): SQL {
  const { officerId, memberId } = auditEntries;
  return sql`(${eq(officerId, personId)} or ${eq(memberId, personId)})`;
}

function isBefore(cursor: string): SQL {
  const [, milliseconds, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (milliseconds === undefined || id === undefined) throw new AppError('input/invalid');
  const at = new Date(Number(milliseconds)).toISOString();
  return sql`(${auditEntries.at}, ${auditEntries.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

function sentenceOf(act: string): string {
  return (auditActs as Record<string, string>)[act] ?? act;
}

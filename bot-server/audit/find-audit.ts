import { and, eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type AuditEntryRow, auditEntries } from './audit-entry.table.ts';

/** What was written down of one act on one thing, if it was: whoever does it again after a kill knows by it. */
export async function findAudit(
  tx: Tx,
  wanted: Pick<AuditEntryRow, 'areaId' | 'act' | 'subjectId'>,
): Promise<AuditEntryRow | undefined> {
  const [entry] = await tx
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.areaId, wanted.areaId),
        eq(auditEntries.act, wanted.act),
        eq(auditEntries.subjectId, wanted.subjectId),
      ),
    )
    .limit(1);
  return entry;
}

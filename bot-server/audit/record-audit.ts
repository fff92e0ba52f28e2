import type { Work } from '#bot/db/work.ts';
import { auditEntries } from './audit-entry.table.ts';
import type { auditActs } from './audit-texts.ts';

/** Who did it; null where the system acted by itself. */
export type AuditActor = { officerId: string } | { memberId: string } | null;

export type AuditRecord = {
  /** Where it counts; within the scope of the transaction, or the database refuses. */
  areaId: string;
  by: AuditActor;
  act: keyof typeof auditActs;
  subjectId: string;
  /** What it is called now, for whoever reads of it when it is gone. */
  subjectName: string;
  /** Only the values that matter, by field; never a resident's words nor anybody's id at Zalo. */
  before?: Record<string, unknown> | null | undefined;
  after?: Record<string, unknown> | null | undefined;
};

/**
 * Writes down one administrative act, in the transaction that does it. Of `before` and `after` only what differs is kept; an
 * act that names both and changed nothing leaves no entry.
 */
export async function recordAudit(work: Work, record: AuditRecord): Promise<void> {
  const { before, after } = differing(record.before ?? null, record.after ?? null);
  const isChange = record.before && record.after;
  if (isChange && Object.keys(before ?? {}).length + Object.keys(after ?? {}).length === 0) return;
  await work.tx.insert(auditEntries).values({
    id: work.newId(),
    at: work.now,
    areaId: record.areaId,
    officerId: record.by !== null && 'officerId' in record.by ? record.by.officerId : null,
    memberId: record.by !== null && 'memberId' in record.by ? record.by.memberId : null,
    act: record.act,
    subjectId: record.subjectId,
    subjectName: record.subjectName,
    before,
    after,
  });
}

type Values = Record<string, unknown>;

function differing(
  before: Values | null,
  after: Values | null,
): { before: Values | null; after: Values | null } {
  if (before === null || after === null) return { before, after };
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
  const only = (values: Values) =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
  return { before: only(before), after: only(after) };
}

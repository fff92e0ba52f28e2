import * as z from 'zod/mini';

/** What was changed by whom, with what stood there before and after; values only, no words of a resident. */
export const AuditEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Null where the system acted by itself. */
  actorName: z.nullable(z.string()),
  areaName: z.string(),
  /** A sentence in Vietnamese: "Sửa thôn Bến Lở". */
  act: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Newest first. */
export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** Asks for older ones; null at the end. */
  nextCursor: z.nullable(z.string()),
});
export type AuditPage = z.infer<typeof AuditPage>;

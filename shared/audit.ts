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

/** Everything that is left out does not narrow. */
export const AuditQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(60))),
  areaId: z.optional(z.uuid()),
  /** An officer's or a leader's. */
  personId: z.optional(z.uuid()),
  /** What stands before the dot of the act's name: "officer". */
  kind: z.optional(z.string().check(z.regex(/^[a-z-]{1,40}$/))),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditOptions = z.object({
  areas: z.array(z.object({ id: z.uuid(), name: z.string() })),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  kinds: z.array(z.object({ kind: z.string(), name: z.string() })),
});
export type AuditOptions = z.infer<typeof AuditOptions>;

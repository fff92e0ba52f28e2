import { z } from 'zod';
import { ImportKind } from '#shared/imports.ts';

/** What a long task of an import is told. */
export const ImportInput = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('check'), kind: ImportKind }),
  /** `checkId`: of the look through the same file. */
  z.object({ mode: z.literal('apply'), kind: ImportKind, checkId: z.uuid() }),
]);

const Remarks = z.array(
  z.object({ row: z.int().nullable(), field: z.string().nullable(), message: z.string() }),
);

/** What a look through a file leaves behind. */
export const CheckResult = z.object({
  rows: z.int().default(0),
  added: z.int().default(0),
  changed: z.int().default(0),
  same: z.int().default(0),
  problems: Remarks.default([]),
  problemCount: z.int().default(0),
  notes: Remarks.default([]),
  noteCount: z.int().default(0),
});

import * as z from 'zod/mini';

/** What a file can bring in. */
export const importKinds = [
  'villages',
  'people',
  'canned-answers',
  'calendar',
  'households',
] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof ImportKind>;

/** What the file to fill in is called when it is saved. */
export const templateNames: Record<ImportKind, string> = {
  villages: 'mau-thon',
  people: 'mau-thanh-vien',
  'canned-answers': 'mau-cau-tra-loi',
  calendar: 'mau-ngay-nghi',
  households: 'mau-ho-gia-dinh',
};

export const TemplateFormat = z.enum(['xlsx', 'csv']);

/** Of an uploaded file. */
export const importBytesMax = 5 * 1024 * 1024;

/** About one row; null where it is about the whole file. */
const Remark = z.object({
  row: z.nullable(z.int()),
  field: z.nullable(z.string()),
  message: z.string(),
});

/**
 * What a look through a file found. Nothing is written before somebody confirms it, and then all of it or nothing. `row` counts as
 * the sheet does.
 */
export const ImportReport = z.object({
  id: z.uuid(),
  kind: ImportKind,
  fileName: z.string(),
  state: z.enum(['checking', 'checked', 'failed', 'cancelled']),
  /** Rows with something in them, below the heading. */
  rows: z.int(),
  /** What bringing it in would do; where something has to be put right first, what the rows that are right would. */
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** What has to be put right first; at most 200 of `problemCount`. */
  problems: z.array(Remark),
  problemCount: z.int(),
  /** What was understood in spite of how it was written, and what to look at again; at most 200 of `noteCount`. */
  notes: z.array(Remark),
  noteCount: z.int(),
  /** Nothing is wrong, something is new, and the file is still there: it is dropped after a day. */
  canApply: z.boolean(),
  /** The work of bringing it in, once somebody confirmed. */
  appliedBy: z.nullable(z.uuid()),
});
export type ImportReport = z.infer<typeof ImportReport>;

import * as z from 'zod/mini';

export const longTaskKinds = [
  'import-villages',
  'import-people',
  'import-canned-answers',
  'import-calendar',
  'import-households',
  'create-group',
  'invite-to-group',
  'export-register',
  'poster-pack',
] as const;
export const LongTaskKind = z.enum(longTaskKinds);
export type LongTaskKind = z.infer<typeof LongTaskKind>;

export const longTaskStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export const LongTaskState = z.enum(longTaskStates);
export type LongTaskState = z.infer<typeof LongTaskState>;

export const LongTask = z.object({
  id: z.uuid(),
  kind: LongTaskKind,
  state: LongTaskState,
  /** What it is about, in Vietnamese: the file's or the group's name. */
  title: z.string(),
  done: z.int(),
  /** Null until it is known. */
  total: z.nullable(z.int()),
  createdAt: z.iso.datetime(),
  finishedAt: z.nullable(z.iso.datetime()),
  createdByName: z.nullable(z.string()),
  /** Asked to stop; stops at the next safe point. */
  isBeingCancelled: z.boolean(),
  /** What it did, or why it failed, in sentences. */
  summary: z.array(z.string()),
  /** Rows that were not taken, each with its sentence; at most 200. */
  problems: z.array(
    z.object({ row: z.nullable(z.int()), field: z.nullable(z.string()), message: z.string() }),
  ),
  problemCount: z.int(),
  /** A file to fetch at `/api/staff/long-tasks/:id/file`; null where there is none. */
  fileName: z.nullable(z.string()),
});
export type LongTask = z.infer<typeof LongTask>;

/** Newest first, at most 50. */
export const LongTaskList = z.object({ tasks: z.array(LongTask) });
export type LongTaskList = z.infer<typeof LongTaskList>;

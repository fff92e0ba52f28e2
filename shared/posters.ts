import * as z from 'zod/mini';
import { IdempotencyKey } from './idempotency-key.ts';

export const PaperSize = z.enum(['a4', 'a5']);
export type PaperSize = z.infer<typeof PaperSize>;

const TutorialId = z.string().check(z.minLength(1), z.maxLength(80));

/** Opens a village's Mini App, or one tutorial, which may hang anywhere in the commune. */
export const NewPoster = z.object({
  /** Where it hangs: a village, or the commune for its office. */
  areaId: z.uuid(),
  /** Null: for the village itself. */
  tutorialId: z.nullable(TutorialId),
});
export type NewPoster = z.infer<typeof NewPoster>;

export const DeskPoster = z.object({
  id: z.uuid(),
  /** Printed on the sheet, so that it is found again by it. */
  code: z.string(),
  areaId: z.uuid(),
  areaName: z.string(),
  tutorialId: z.nullable(z.string()),
  tutorialTitle: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  /** Since it was made. */
  scans: z.int(),
  /** The last fourteen days in Asia/Ho_Chi_Minh, oldest first, days without a scan too. */
  days: z.array(z.object({ day: z.iso.date(), scans: z.int() })),
});
export type DeskPoster = z.infer<typeof DeskPoster>;

export const PosterDesk = z.object({
  /** Where a poster may hang: the commune first, then its villages. */
  places: z.array(z.object({ areaId: z.uuid(), name: z.string(), isVillage: z.boolean() })),
  tutorials: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The latest made first. */
  posters: z.array(DeskPoster),
  /** False where no phone reaches the server: codes then lead straight to Zalo. */
  areScansCounted: z.boolean(),
});
export type PosterDesk = z.infer<typeof PosterDesk>;

export const posterPackTutorialsMax = 100;

/** A sheet for each village, or for each chosen tutorial at the commune's office, in one file. */
export const NewPosterPack = z.object({
  idempotencyKey: IdempotencyKey,
  size: PaperSize,
  /** Null: all villages. */
  tutorialIds: z.nullable(
    z.array(TutorialId).check(z.minLength(1), z.maxLength(posterPackTutorialsMax)),
  ),
});
export type NewPosterPack = z.infer<typeof NewPosterPack>;

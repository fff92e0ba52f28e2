import * as z from 'zod/mini';

/** One word of plain letters and digits, as it is typed in the group after "mẫu". */
export const CannedShortName = z.string().check(z.trim(), z.regex(/^[a-z0-9]{2,20}$/));

export const CannedAnswer = z.object({
  id: z.uuid(),
  shortName: z.string(),
  title: z.string(),
  text: z.string(),
  tutorialId: z.nullable(z.string()),
  /** The commune's are for all its teams. */
  isOfCommune: z.boolean(),
  /** Read with the session's right through `/api/canned-pictures/:id`. */
  pictureIds: z.array(z.uuid()),
  updatedAt: z.iso.datetime(),
});
export type CannedAnswer = z.infer<typeof CannedAnswer>;

/** Pictures that go with one canned answer. */
export const cannedPicturesMax = 3;

/** By title. */
export const CannedAnswerList = z.object({ cannedAnswers: z.array(CannedAnswer) });
export type CannedAnswerList = z.infer<typeof CannedAnswerList>;

/** Put under an id that the device makes; pictures are put one by one afterwards. */
export const NewCannedAnswer = z.object({
  shortName: CannedShortName,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(1500)),
  tutorialId: z.optional(z.nullable(z.string().check(z.maxLength(80)))),
});
export type NewCannedAnswer = z.infer<typeof NewCannedAnswer>;

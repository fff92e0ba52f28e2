import * as z from 'zod/mini';

/**
 * What a resident may agree to, each apart. `helping`: the team and commune read what is asked, in order to help; needed
 * before anything is sent to them. `learning`: the question and its answer, with the village and without names, may be shown to
 * others with the same trouble. `announcements`: the commune writes into the chat when it announces something.
 */
export const consentPurposes = ['helping', 'learning', 'announcements'] as const;
export const ConsentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Names the wording that was agreed to; a new wording gets a new name and is asked for anew. */
export const consentTextVersion = '2026-11b';

/** Given with the wording that was on the screen; taken back at any time. */
export const ConsentChange = z.object({
  purpose: ConsentPurpose,
  isGiven: z.boolean(),
  textVersion: z.string().check(z.minLength(1), z.maxLength(20)),
});
export type ConsentChange = z.infer<typeof ConsentChange>;

/**
 * What the resident need not be told; all of it still waits in its own place. `progress`: messages in the chat on who helps.
 * `announcements`: new ones on the first screen and their number on the bar. Answers cannot be muted.
 */
export const mutableKinds = ['announcements', 'progress'] as const;
export const MutableKind = z.enum(mutableKinds);
export type MutableKind = z.infer<typeof MutableKind>;

export const MutedKinds = z.object({ muted: z.array(MutableKind) });
export type MutedKinds = z.infer<typeof MutedKinds>;

/** What the team should call the resident. */
export const OwnName = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});
export type OwnName = z.infer<typeof OwnName>;

export const householdMembersMax = 12;

/**
 * Somebody whom the resident helps; `name` is what they are called at home ("Bà nội"). `id` is made on the device, so that
 * adding twice adds once.
 */
export const HouseholdMember = z.object({
  id: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});
export type HouseholdMember = z.infer<typeof HouseholdMember>;

export const Household = z.object({ members: z.array(HouseholdMember) });
export type Household = z.infer<typeof Household>;

/** Everything that is kept about a resident, as sections of lines that a person can read. */
export const MyData = z.object({
  madeAt: z.iso.datetime(),
  sections: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
});
export type MyData = z.infer<typeof MyData>;

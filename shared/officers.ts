import * as z from 'zod/mini';
import { OfficerRole } from './staff.ts';

/** Roles that an administrator gives; supervisors are the province's, and come by import. */
const DeskRoleChoice = z.enum(['officer', 'approver', 'administrator']);

/** Somebody on the commune's staff list. */
export const StaffOfficer = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  role: OfficerRole,
  areaName: z.string(),
  /** `left`: may do nothing any more, kept because the books name them. */
  state: z.enum(['active', 'left']),
  /** Whether it is known which Zalo account is theirs; without one they cannot sign in. */
  isLinked: z.boolean(),
  /** Whether Zalo lets the commune's account write to them now: for seven days after they last wrote to it. */
  canBeTold: z.boolean(),
  isMe: z.boolean(),
  /** An invitation that was not used yet is good until then. */
  invitedUntil: z.nullable(z.iso.datetime()),
});
export type StaffOfficer = z.infer<typeof StaffOfficer>;

/** Those at work first, by their code; and the places where somebody may be put to work, the viewer's own first. */
export const StaffList = z.object({
  officers: z.array(StaffOfficer),
  areas: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type StaffList = z.infer<typeof StaffList>;

const name = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));

export const NewOfficer = z.object({
  code: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z0-9][A-Z0-9_.-]{0,19}$/)),
  name,
  role: DeskRoleChoice,
  /** Where they work, in or under the area of whoever adds them; that area itself where it is left out. */
  areaId: z.optional(z.uuid()),
});
export type NewOfficer = z.infer<typeof NewOfficer>;

/** What is left out stays as it is. */
export const OfficerChange = z.object({
  name: z.optional(name),
  role: z.optional(DeskRoleChoice),
  state: z.optional(z.enum(['active', 'left'])),
});
export type OfficerChange = z.infer<typeof OfficerChange>;

/** Told once, to the administrator who hands it over: by it the new colleague shows which Zalo account is theirs. */
export const OfficerInvitation = z.object({ code: z.string(), expiresAt: z.iso.datetime() });
export type OfficerInvitation = z.infer<typeof OfficerInvitation>;

export const TakenInvitation = z.object({
  code: z.string().check(z.trim(), z.minLength(8), z.maxLength(12)),
});

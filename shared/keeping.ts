import * as z from 'zod/mini';
import { IdempotencyKey } from './idempotency-key.ts';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
/** Ten digits, the first a zero. */
const PhoneNumber = z.string().check(z.trim(), z.regex(/^0\d{9}$/));
/** Zalo's limit for the name of a group. */
export const groupNameMax = 30;

/** A team's Zalo group. `gone`: nobody can post there any more, with the reason in a sentence. */
const TeamGroup = z.object({
  name: z.string(),
  isGone: z.boolean(),
  goneReason: z.nullable(z.string()),
  /** A bot speaks there; Zalo tells nobody who is in such a group. */
  isBots: z.boolean(),
  /** When Zalo was last asked who is in it. */
  readAt: z.nullable(z.iso.datetime()),
  /** Members of the team who were not in the group then; null where nobody has asked. */
  missingCount: z.nullable(z.int()),
});

const ResidentGroup = z.object({ id: z.uuid(), name: z.string(), isGone: z.boolean() });

export const KeptVillage = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  oldNames: z.array(z.string()),
  team: z.nullable(
    z.object({
      name: z.string(),
      leaderName: z.nullable(z.string()),
      memberCount: z.int(),
      unconfirmedCount: z.int(),
      group: z.nullable(TeamGroup),
    }),
  ),
  residentGroups: z.array(ResidentGroup),
});
export type KeptVillage = z.infer<typeof KeptVillage>;

/** The commune's villages in force, in the order of their codes, and those that ended, latest first. */
export const KeptVillageList = z.object({
  communeName: z.string(),
  villages: z.array(KeptVillage),
  ended: z.array(
    z.object({ name: z.string(), endedOn: z.iso.date(), mergedIntoName: z.nullable(z.string()) }),
  ),
});
export type KeptVillageList = z.infer<typeof KeptVillageList>;

export const KeptMember = z.object({
  id: z.uuid(),
  /** "M7" in the group. */
  number: z.int(),
  name: z.string(),
  phone: z.nullable(z.string()),
  isLeader: z.boolean(),
  state: z.enum(['active', 'unconfirmed', 'left']),
  /** Whether we know who they are at Zalo, so that they can be invited and act. */
  isKnown: z.boolean(),
  /** Names of the other teams of the commune that they are in. */
  otherTeams: z.array(z.string()),
  /** Null where it is not known: nobody has asked Zalo, or we do not know who they are there. */
  isInGroup: z.nullable(z.boolean()),
});
export type KeptMember = z.infer<typeof KeptMember>;

/** A village with its whole team. */
export const KeptVillageDetail = z.object({
  village: KeptVillage,
  members: z.array(KeptMember),
  /** Names of those in the Zalo group who are neither members nor staff. */
  outsiders: z.array(z.string()),
});
export type KeptVillageDetail = z.infer<typeof KeptVillageDetail>;

/** Put under an id that the device makes; the same id again changes the village. */
export const VillageChange = z.object({
  name: Name,
  /** What people also call it: before mergers, hamlet numbers. */
  oldNames: z.array(Name).check(z.maxLength(50)),
  teamName: z.optional(Name),
});
export type VillageChange = z.infer<typeof VillageChange>;

/** Put under an id that the device makes; the same id again changes the member. */
export const MemberChange = z.object({
  name: Name,
  phone: z.nullable(PhoneNumber),
  isLeader: z.boolean(),
  /** Who they are at Zalo: somebody who has written to the commune's account. */
  residentId: z.optional(z.uuid()),
});
export type MemberChange = z.infer<typeof MemberChange>;

/** What moves when a village goes into another; everything does, and the sums stay what they were. */
export const MergerPreview = z.object({
  fromName: z.string(),
  intoName: z.string(),
  residents: z.int(),
  members: z.int(),
  /** Members of both teams: each becomes one. */
  membersOfBoth: z.int(),
  requests: z.int(),
  openRequests: z.int(),
  households: z.int(),
  residentGroups: z.int(),
  /** Of both villages' Zalo groups the one in use stays; null where neither has one. */
  groupThatStays: z.nullable(z.string()),
  groupThatEnds: z.nullable(z.string()),
  /** Leads until now and will be a member; null where nobody loses it. */
  leaderThatEnds: z.nullable(z.string()),
});
export type MergerPreview = z.infer<typeof MergerPreview>;

/** By a part of the name, accents optional, or by number: "BC4", "Bà con số 4". */
export const PeopleSearch = z.object({ text: z.string().check(z.maxLength(100)) });
export type PeopleSearch = z.infer<typeof PeopleSearch>;

/** Somebody whom the account can write to. */
export const FoundPerson = z.object({
  id: z.uuid(),
  /** "BC4". */
  code: z.string(),
  /** As in Zalo, or as they want to be called; null until Zalo tells it. */
  name: z.nullable(z.string()),
  villageName: z.string(),
  /** Null where that is not known any more. */
  wroteAt: z.nullable(z.iso.datetime()),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

/** At most ten of each, who wrote last first. */
export const FoundPeople = z.object({
  people: z.array(FoundPerson),
  /** Where nobody is found: who wrote within a day, with and without a name. */
  recent: z.array(FoundPerson),
});
export type FoundPeople = z.infer<typeof FoundPeople>;

/**
 * What is asked of Zalo about a village's groups, as long work. `connect`: a group that the account owns already. `invite`: those
 * of the team who are missing. `read`: who is in the team's group.
 */
export const GroupWork = z.union([
  z.object({
    kind: z.literal('create'),
    idempotencyKey: IdempotencyKey,
    purpose: z.enum(['team', 'residents']),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(groupNameMax)),
  }),
  z.object({
    kind: z.literal('connect'),
    idempotencyKey: IdempotencyKey,
    purpose: z.enum(['team', 'residents']),
    groupId: z.string().check(z.trim(), z.regex(/^[0-9a-zA-Z]{5,40}$/)),
  }),
  z.object({ kind: z.literal('invite'), idempotencyKey: IdempotencyKey }),
  z.object({ kind: z.literal('read'), idempotencyKey: IdempotencyKey }),
]);
export type GroupWork = z.infer<typeof GroupWork>;

/** The long task that was asked for. */
export const AskedTask = z.object({ taskId: z.uuid() });
export type AskedTask = z.infer<typeof AskedTask>;

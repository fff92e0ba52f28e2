import * as z from 'zod/mini';
import { IdempotencyKey } from './idempotency-key.ts';

/** What can be done at a visit; the figures that teams owe (facts of the field, section 3.3). */
export const visitDeeds = [
  'vneid-level-2',
  'health-card',
  'online-service',
  'bank-account',
  'shop-qr',
  'digital-signature',
  'sim-own-name',
  'scam-advice',
  'citizen-app',
  'other',
] as const;
export const VisitDeed = z.enum(visitDeeds);
export type VisitDeed = z.infer<typeof VisitDeed>;

export const visitResults = ['done', 'partly', 'nobody-home', 'refused'] as const;
export const VisitResult = z.enum(visitResults);
export type VisitResult = z.infer<typeof VisitResult>;

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
const Place = z.string().check(z.trim(), z.maxLength(200));

/** A house as the team sees it. */
export const Household = z.object({
  id: z.uuid(),
  /** Longer than what was typed where something in it is covered. */
  name: z.string(),
  place: z.nullable(z.string()),
  villageName: z.string(),
  assignedTo: z.nullable(z.object({ id: z.uuid(), name: z.string() })),
  lastVisitAt: z.nullable(z.iso.datetime()),
  nextVisitDay: z.nullable(z.iso.date()),
  hasRefused: z.boolean(),
  visitCount: z.int(),
  /** Open requests of the people of this house. */
  openRequests: z.array(z.object({ id: z.uuid(), code: z.string(), question: z.string() })),
  /** Deeds of running campaigns that were not done here yet. */
  openDeeds: z.array(VisitDeed),
});
export type Household = z.infer<typeof Household>;

/** In the order in which they should be gone to: promised days, open matters, longest not visited. */
export const HouseholdList = z.object({ households: z.array(Household) });
export type HouseholdList = z.infer<typeof HouseholdList>;

/** Whose houses: those the reader looks after, the whole team's, those that nobody looks after, those left alone. */
export const HouseholdView = z.enum(['mine', 'team', 'unassigned', 'refused']);
export type HouseholdView = z.infer<typeof HouseholdView>;

/** Put under an id that the device makes. */
export const NewHousehold = z.object({
  name: Name,
  place: z.optional(Place),
  assignedTo: z.optional(z.nullable(z.uuid())),
});
export type NewHousehold = z.infer<typeof NewHousehold>;

/** `refused: false` takes a refusal back, when the people of the house say so. */
export const HouseholdChange = z.object({
  name: z.optional(Name),
  place: z.optional(Place),
  assignedTo: z.optional(z.nullable(z.uuid())),
  refused: z.optional(z.boolean()),
  closed: z.optional(z.boolean()),
});
export type HouseholdChange = z.infer<typeof HouseholdChange>;

/** Put under an id that the device makes, so that a visit without network is written once. */
export const NewVisit = z.object({
  householdId: z.uuid(),
  helpRequestId: z.optional(z.uuid()),
  visitedAt: z.iso.datetime(),
  result: VisitResult,
  deeds: z
    .array(z.object({ deed: VisitDeed, people: z.int().check(z.minimum(1), z.maximum(30)) }))
    .check(z.maxLength(visitDeeds.length)),
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(720))),
  nextDay: z.optional(z.iso.date()),
  note: z.optional(z.string().check(z.trim(), z.maxLength(500))),
});
export type NewVisit = z.infer<typeof NewVisit>;

export const Visit = z.extend(NewVisit, {
  id: z.uuid(),
  /** Longer than what was typed where something in it is covered. */
  note: z.optional(z.string()),
  memberName: z.string(),
  householdName: z.string(),
});
export type Visit = z.infer<typeof Visit>;

/** Newest first. */
export const VisitList = z.object({ visits: z.array(Visit) });
export type VisitList = z.infer<typeof VisitList>;

export const HouseholdDetail = z.extend(Household, { visits: z.array(Visit) });
export type HouseholdDetail = z.infer<typeof HouseholdDetail>;

/** A running or ended campaign with what was done; `actual` may pass `target`, and a village without a target has null. */
export const Campaign = z.object({
  id: z.uuid(),
  name: z.string(),
  deed: VisitDeed,
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  isClosed: z.boolean(),
  villages: z.array(
    z.object({
      areaId: z.uuid(),
      villageName: z.string(),
      target: z.nullable(z.int()),
      actual: z.int(),
    }),
  ),
});
export type Campaign = z.infer<typeof Campaign>;

export const CampaignList = z.object({ campaigns: z.array(Campaign) });
export type CampaignList = z.infer<typeof CampaignList>;

export const NewCampaign = z
  .object({
    idempotencyKey: IdempotencyKey,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    deed: VisitDeed,
    /** Both included. */
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    /** A village that is left out has no target; what is done there is counted all the same. */
    targets: z
      .array(
        z.object({ areaId: z.uuid(), target: z.int().check(z.minimum(0), z.maximum(100_000)) }),
      )
      .check(z.maxLength(200)),
  })
  .check(
    z.refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'] }),
    z.refine(
      ({ targets }) => new Set(targets.map(({ areaId }) => areaId)).size === targets.length,
      {
        path: ['targets'],
      },
    ),
  );
export type NewCampaign = z.infer<typeof NewCampaign>;

/** In letters of CSV. */
export const householdListMax = 2_000_000;

/** A household list as staff or a leader upload it: CSV text; `dryRun` writes nothing. */
export const HouseholdImport = z.object({
  csv: z.string().check(z.maxLength(householdListMax)),
  dryRun: z.boolean(),
});
export type HouseholdImport = z.infer<typeof HouseholdImport>;

/** What an import did or would do; with any error nothing is written. */
export const HouseholdImportReport = z.object({
  isWritten: z.boolean(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** `row` counts lines of the file, the header being 1. */
  errors: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })),
});
export type HouseholdImportReport = z.infer<typeof HouseholdImportReport>;

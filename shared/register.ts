import * as z from 'zod/mini';
import {
  HelpRequestDetail,
  HelpRequestSource,
  HelpRequestState,
  MaskedKind,
  ReferralDesk,
  ResidentWord,
  ResultKind,
} from './help-requests.ts';
import { IdempotencyKey } from './idempotency-key.ts';
import { HelpRequestAudience } from './request-audience.ts';
import { TeamEntry } from './team-help-requests.ts';
import { NewDeskRequest } from './team-work.ts';

/** Year 0 is a year to ISO 8601 and none to the database. */
const Day = z.iso.date().check(z.regex(/^[12]/));

/** Filters of the staff register; dates are days in Asia/Ho_Chi_Minh, both ends included. */
export const RegisterFilter = z.object({
  state: z.optional(HelpRequestState),
  villageId: z.optional(z.uuid()),
  word: z.optional(ResidentWord),
  /** Unfinished, and a due time has passed. */
  overdue: z.optional(z.literal('yes')),
  /** Money or safety is at stake. */
  urgent: z.optional(z.literal('yes')),
  from: z.optional(Day),
  to: z.optional(Day),
  /** Part of a code, of the question or of a helper's name, accents optional. */
  text: z.optional(z.string().check(z.trim(), z.maxLength(100))),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;

/** One page of what the filters let through, pages counted from 1. In a body, because people's words stand in no address. */
export const RegisterSearch = z.extend(RegisterFilter, {
  page: z._default(z.int().check(z.minimum(1)), 1),
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

export const RegisterFormat = z.enum(['csv', 'xlsx']);
export type RegisterFormat = z.infer<typeof RegisterFormat>;

/** The register with these filters as a file, made by a worker; it is dropped after a day. */
export const NewRegisterExport = z.object({
  idempotencyKey: IdempotencyKey,
  format: RegisterFormat,
  filter: RegisterFilter,
});
export type NewRegisterExport = z.infer<typeof NewRegisterExport>;

/** Rows a page; the CSV has them all. */
export const registerPageSize = 50;

export const RegisterRow = z.object({
  id: z.uuid(),
  code: z.string(),
  state: HelpRequestState,
  villageName: z.string(),
  /** Who reads it beside its asker. */
  audience: HelpRequestAudience,
  question: z.string(),
  tutorialTitle: z.nullable(z.string()),
  source: HelpRequestSource,
  openedAt: z.iso.datetime(),
  firstAnsweredAt: z.nullable(z.iso.datetime()),
  resolvedAt: z.nullable(z.iso.datetime()),
  /** Minutes from opening to the first answer, to the end without one, or until now while nobody has answered. */
  waitingMinutes: z.int(),
  claimedBy: z.nullable(z.string()),
  resolvedBy: z.nullable(z.string()),
  result: z.nullable(z.string()),
  resultKind: z.nullable(ResultKind),
  /** Number under which another office has it. */
  dossierCode: z.nullable(z.string()),
  referredTo: z.nullable(ReferralDesk),
  /** Code of the request that this one is answered together with. */
  mergedInto: z.nullable(z.string()),
  residentWord: z.nullable(ResidentWord),
  /** Zalo did not bring the resident the last thing that they were told. */
  undelivered: z.boolean(),
  /** Money or safety is at stake. */
  isUrgent: z.boolean(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

export const RegisterPage = z.object({
  rows: z.array(RegisterRow),
  total: z.int(),
  /** Pages are counted from 1. */
  page: z.int(),
  counts: z.record(HelpRequestState, z.int()),
  villages: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Sentences on what keeps messages from arriving in the area; empty while all is well. */
  notices: z.array(z.string()),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

/** One line of the history, with the channel through which it came. */
export const RegisterEntry = z.extend(TeamEntry, {
  channel: z.enum(['chat', 'group', 'mini-app', 'staff', 'system']),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

export const RegisterDetail = z.extend(RegisterRow, {
  /** For whom and how the asker wants help; the number and the house only while the commune has the request. */
  wishes: z.pick(HelpRequestDetail, {
    forWhom: true,
    reachBy: true,
    visit: true,
    contactPhone: true,
  }),
  /** What was agreed with the resident. */
  appointmentAt: z.nullable(z.iso.datetime()),
  /** Codes of requests that are answered together with this one. */
  mergedCodes: z.array(z.string()),
  entries: z.array(RegisterEntry),
  /** What was covered in the words that this answers; missing where nothing was. */
  masked: z.optional(z.array(MaskedKind)),
});
export type RegisterDetail = z.infer<typeof RegisterDetail>;

/** A request that an officer enters for somebody who came or called, and agreed to it. */
export const NewRegisterRequest = z.object({
  ...z.pick(NewDeskRequest, {
    idempotencyKey: true,
    name: true,
    question: true,
    phone: true,
    hasAgreed: true,
  }).shape,
  source: z.enum(['desk', 'call']),
  /** Whose team is to help. */
  villageId: z.uuid(),
});
export type NewRegisterRequest = z.infer<typeof NewRegisterRequest>;

/** Gives a request to a village's team: another's, or its own again. */
export const NewRegisterHandOver = z.object({ idempotencyKey: IdempotencyKey, areaId: z.uuid() });
export type NewRegisterHandOver = z.infer<typeof NewRegisterHandOver>;

import * as z from 'zod/mini';
import { IdempotencyKey } from './idempotency-key.ts';
import { ConsentPurpose, MutableKind } from './me.ts';

/** `see`, `mend`, `delete`: what is kept; `object`: to a use of it. */
export const dataRequestKinds = ['see', 'mend', 'delete', 'object'] as const;
export const DataRequestKind = z.enum(dataRequestKinds);
export type DataRequestKind = z.infer<typeof DataRequestKind>;

export const dataRequestSources = ['mini-app', 'desk', 'call', 'letter'] as const;
export const DataRequestSource = z.enum(dataRequestSources);
export type DataRequestSource = z.infer<typeof DataRequestSource>;

/** What staff see of somebody before they open them. */
export const ResidentSummary = z.object({
  id: z.uuid(),
  /** "BC42": how the desk names somebody without naming them. */
  code: z.string(),
  /** Null where Zalo never told and they never said. */
  name: z.nullable(z.string()),
  areaName: z.string(),
  isErased: z.boolean(),
});
export type ResidentSummary = z.infer<typeof ResidentSummary>;

/** By code of the person or of a request, or by a part of the name; at most 20. */
export const ResidentSearch = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
});
export type ResidentSearch = z.infer<typeof ResidentSearch>;
export const ResidentList = z.object({ residents: z.array(ResidentSummary) });
export type ResidentList = z.infer<typeof ResidentList>;

/** What somebody asked about their data, and what became of it. */
export const DataRequest = z.object({
  id: z.uuid(),
  resident: ResidentSummary,
  kind: DataRequestKind,
  source: DataRequestSource,
  receivedAt: z.iso.datetime(),
  /** The end of the second working day after it came (Law 91/2025). */
  dueAt: z.iso.datetime(),
  words: z.nullable(z.string()),
  state: z.enum(['open', 'done', 'refused']),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(z.iso.datetime()),
  answeredByName: z.nullable(z.string()),
});
export type DataRequest = z.infer<typeof DataRequest>;

/** The open ones first, the most urgent before the others; then those that ended, newest first; at most 200. */
export const DataRequestList = z.object({ requests: z.array(DataRequest) });
export type DataRequestList = z.infer<typeof DataRequestList>;

export const NewDataRequest = z.object({
  idempotencyKey: IdempotencyKey,
  kind: DataRequestKind,
  source: z.enum(['desk', 'call', 'letter']),
  words: z.optional(z.string().check(z.trim(), z.maxLength(1000))),
});
export type NewDataRequest = z.infer<typeof NewDataRequest>;

/** How it was answered; a `delete` that is done deletes. */
export const DataRequestAnswer = z.object({
  state: z.enum(['done', 'refused']),
  answer: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});
export type DataRequestAnswer = z.infer<typeof DataRequestAnswer>;

export const ResidentDetail = z.extend(ResidentSummary, {
  isInChat: z.boolean(),
  hasMiniApp: z.boolean(),
  knownSince: z.iso.datetime(),
  consents: z.array(
    z.object({
      purpose: ConsentPurpose,
      givenAt: z.iso.datetime(),
      withdrawnAt: z.nullable(z.iso.datetime()),
      textVersion: z.string(),
    }),
  ),
  muted: z.array(MutableKind),
  requestCount: z.int(),
  openRequestCount: z.int(),
  dataRequests: z.array(DataRequest),
});
export type ResidentDetail = z.infer<typeof ResidentDetail>;

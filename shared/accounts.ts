import * as z from 'zod/mini';

/**
 * Why connecting an account came to nothing. `wrong-account`: another one was granted. `answer-lost`: Zalo may have granted it
 * and told nobody; its code works once. `expired`: nobody came back from Zalo within ten minutes.
 */
const grantReasons = [
  'wrong-account',
  'declined',
  'not-allowed',
  'zalo-refused',
  'answer-lost',
  'zalo-unreachable',
  'expired',
] as const;
export const GrantReason = z.enum(grantReasons);
export type GrantReason = z.infer<typeof GrantReason>;

/** `asked`: somebody went to Zalo. `received`: came back, a worker is exchanging what Zalo handed over. */
export const AccountGrant = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  state: z.enum(['asked', 'received', 'granted', 'refused']),
  reason: z.nullable(GrantReason),
  askedAt: z.iso.datetime(),
  endedAt: z.nullable(z.iso.datetime()),
});
export type AccountGrant = z.infer<typeof AccountGrant>;

/** `url`: Zalo's page, on which an administrator of the account lets us in; good for ten minutes. */
export const AskedGrant = z.object({ grant: AccountGrant, url: z.string() });
export type AskedGrant = z.infer<typeof AskedGrant>;

/** What Zalo says of an account, as it was last read. */
export const AccountHealth = z.object({
  readAt: z.iso.datetime(),
  /** Why Zalo did not tell, in a sentence; what it told before stands below. */
  problem: z.nullable(z.string()),
  isVerified: z.nullable(z.boolean()),
  packageName: z.nullable(z.string()),
  packageEndsOn: z.nullable(z.iso.date()),
  followerCount: z.nullable(z.int()),
  quotas: z.array(z.object({ name: z.string(), left: z.int(), total: z.nullable(z.int()) })),
});
export type AccountHealth = z.infer<typeof AccountHealth>;

/** `never`: nobody has granted it yet. `lost`: Zalo took the grant back. `disconnected`: we were told to let go. */
export const AccountConnection = z.enum(['works', 'never', 'lost', 'disconnected']);
export type AccountConnection = z.infer<typeof AccountConnection>;

export const DeskAccount = z.object({
  id: z.uuid(),
  oaId: z.string(),
  name: z.string(),
  areaName: z.string(),
  isStateAgency: z.boolean(),
  /** Messages go the older way, as Zalo asks of state agencies. */
  usesOldMessages: z.boolean(),
  /** Whether the person asking may connect, disconnect and try again. */
  mayKeep: z.boolean(),
  connection: AccountConnection,
  disconnectedAt: z.nullable(z.iso.datetime()),
  /** The grant lives three months from the last renewal; null where there is none. */
  renewedAt: z.nullable(z.iso.datetime()),
  grantEndsAt: z.nullable(z.iso.datetime()),
  pause: z.nullable(z.object({ since: z.iso.datetime(), sentence: z.string() })),
  /** When Zalo last told us of anything here, to the minute. */
  heardAt: z.nullable(z.iso.datetime()),
  /** Events of this account that could not be handled after five tries. */
  failedEvents: z.int(),
  health: z.nullable(AccountHealth),
  templates: z.array(
    z.object({
      templateId: z.string(),
      name: z.string(),
      priceVnd: z.nullable(z.int()),
      isEnabled: z.boolean(),
    }),
  ),
  /** The last connecting; null where there was none. */
  lastGrant: z.nullable(AccountGrant),
});
export type DeskAccount = z.infer<typeof DeskAccount>;

export const DeskAccountList = z.object({ accounts: z.array(DeskAccount) });
export type DeskAccountList = z.infer<typeof DeskAccountList>;

/** A refresh token lives so long from each renewal; see Zalo's page on OAuth tokens. */
export const grantLifeDays = 90;

/** So many days before a grant or a package ends, the desk is told. */
export const warnDaysAhead = 7;

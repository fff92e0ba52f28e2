import * as z from 'zod/mini';
import { AnnouncementChannel } from './announcing.ts';

/** `left-out`: never tried, see the reason. `unknown`: sent perhaps, Zalo's answer was lost. */
export const recipientStates = [
  'left-out',
  'waiting',
  'sending',
  'unknown',
  'sent',
  'delivered',
  'seen',
  'failed',
  'expired',
  'cancelled',
] as const;
export const RecipientState = z.enum(recipientStates);
export type RecipientState = z.infer<typeof RecipientState>;

/** Why somebody did not or will not get it; the only reasons there are. `area-left`: their village is another commune's by now. */
const recipientReasons = [
  'not-in-chat',
  'no-consent',
  'muted',
  'outside-window',
  'erased',
  'group-gone',
  'no-group',
  'account-disconnected',
  'account-refused',
  'channel-not-offered',
  'blocked-us',
  'quota-used-up',
  'too-often',
  'bad-content',
  'zalo-trouble',
  'answer-lost',
  'expired',
  'stopped',
  'withdrawn',
  'area-left',
] as const;
export const RecipientReason = z.enum(recipientReasons);
export type RecipientReason = z.infer<typeof RecipientReason>;

/** Who would get it, told before it is sent. */
export const AudienceCount = z.object({
  channels: z.array(
    z.object({
      channel: AnnouncementChannel,
      /** People, groups, or followers. */
      reached: z.int(),
      leftOut: z.array(z.object({ reason: RecipientReason, count: z.int() })),
      /** In dong; null where Zalo does not say, 0 where it is free. */
      costVnd: z.nullable(z.int()),
      /** Limits that will be met, in sentences: length, quota, hours. */
      warnings: z.array(z.string()),
    }),
  ),
  /** People who get it through no chosen channel. */
  unreached: z.int(),
  needsApproval: z.boolean(),
  /** When it would begin to leave: quiet hours move it. */
  leavesAt: z.iso.datetime(),
  /** Why it cannot be submitted as it is, in sentences with the field. */
  hindrances: z.array(z.object({ field: z.string(), message: z.string() })),
});
export type AudienceCount = z.infer<typeof AudienceCount>;

export const AnnouncementRecipient = z.object({
  id: z.string(),
  channel: AnnouncementChannel,
  /** A group's name, or a resident's with their village. */
  name: z.string(),
  state: RecipientState,
  reason: z.nullable(RecipientReason),
  at: z.nullable(z.iso.datetime()),
});
export type AnnouncementRecipient = z.infer<typeof AnnouncementRecipient>;

export const AnnouncementRecipientPage = z.object({
  recipients: z.array(AnnouncementRecipient),
  /** Those sought whom the desk can list no more, because their village is another commune's by now; told with the first page. */
  unlisted: z.int(),
  nextCursor: z.nullable(z.string()),
});
export type AnnouncementRecipientPage = z.infer<typeof AnnouncementRecipientPage>;

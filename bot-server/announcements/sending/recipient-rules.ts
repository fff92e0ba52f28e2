import type { RecipientReason } from '#shared/announcing.ts';

/** Failures after which a person may have it tried again: something may have been repaired, and nothing can double. */
export const retryableReasons: RecipientReason[] = [
  'account-disconnected',
  'account-refused',
  'channel-not-offered',
  'group-gone',
  'quota-used-up',
  'too-often',
  'zalo-trouble',
];

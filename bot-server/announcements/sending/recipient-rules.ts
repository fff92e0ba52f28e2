import { isQuiet, zaloNight } from '#bot/announcements/quiet-hours-rules.ts';
import type { SendOutcome } from '#bot/lib/ports.ts';
import type { RecipientReason } from '#shared/announcement-audience.ts';
import type { AnnouncementChannel, QuietHours } from '#shared/announcing.ts';

/** What becomes of a recipient after a try, after Zalo was asked about one, or because of what is known before any. */
export type Settlement =
  | { state: 'sent'; messageId: string }
  /** To be tried again; `isCounted` false: the try said nothing about the recipient. */
  | { state: 'waiting'; nextAttemptAt: Date | null; isCounted: boolean }
  /** Sent perhaps; Zalo is asked at `nextAttemptAt`. */
  | { state: 'unknown'; nextAttemptAt: Date }
  | {
      state: 'failed' | 'left-out' | 'expired';
      reason: RecipientReason;
      zaloErrorCode: number | null;
    };

/** Not tried at all, or not to be held against anybody. */
export const released: Settlement = { state: 'waiting', nextAttemptAt: null, isCounted: false };
export const expired: Settlement = { state: 'expired', reason: 'expired', zaloErrorCode: null };
const answerLost: Settlement = { state: 'failed', reason: 'answer-lost', zaloErrorCode: null };

/** Channels of which Zalo's night counts besides the area's own quiet hours. */
const nightly: AnnouncementChannel[] = ['article', 'template'];

/** Whether Zalo takes nothing through this channel at this minute, however urgent it is. */
export function isZaloNight(channel: AnnouncementChannel, now: Date): boolean {
  return nightly.includes(channel) && isQuiet(zaloNight, now);
}

/** Whether nothing may leave to an area through a channel at this minute. Urgency passes the area's hours, never Zalo's. */
export function mustWait(
  channel: AnnouncementChannel,
  hours: QuietHours,
  isUrgent: boolean,
  now: Date,
): boolean {
  return (!isUrgent && isQuiet(hours, now)) || isZaloNight(channel, now);
}

const windowMs = 7 * 24 * 3_600_000;

/** What is known of somebody at the moment of sending. */
export type Addressee = {
  oaUserId: string | null;
  isErased: boolean;
  hasConsent: boolean;
  isMuted: boolean;
  lastInteractionAt: Date | null;
};

/** Of whom nothing is known. */
export const nobody: Addressee = {
  oaUserId: null,
  isErased: false,
  hasConsent: false,
  isMuted: false,
  lastInteractionAt: null,
};

/** Why somebody who was meant to get it does not any more: they decided so since, or were silent too long. */
export function reasonToLeaveOut(
  channel: AnnouncementChannel,
  person: Addressee,
  now: Date,
): RecipientReason | undefined {
  if (person.isErased) return 'erased';
  if (person.oaUserId === null) return 'not-in-chat';
  if (!person.hasConsent) return 'no-consent';
  if (person.isMuted) return 'muted';
  const closesAt = (person.lastInteractionAt?.getTime() ?? 0) + windowMs;
  return channel === 'consultation' && closesAt <= now.getTime() ? 'outside-window' : undefined;
}

/** Our codes of Zalo's refusals that say more than that there is trouble. */
const reasons: Record<string, RecipientReason> = {
  'window-closed': 'outside-window',
  'no-interaction': 'outside-window',
  'not-following': 'not-in-chat',
  'person-inactive': 'not-in-chat',
  'restricted-by-person': 'blocked-us',
  'invitations-blocked': 'blocked-us',
  'group-disabled': 'group-gone',
  'group-not-ours': 'group-gone',
  'bot-token-refused': 'group-gone',
  'bot-not-in-group': 'group-gone',
  'bot-group-unknown': 'group-gone',
  'parameter-invalid': 'bad-content',
  'parameter-too-long': 'bad-content',
  'message-type-unsupported': 'bad-content',
  'against-platform-standards': 'bad-content',
  'template-not-for-person': 'bad-content',
  'attachment-expired': 'bad-content',
  'recipient-quota-used-up': 'too-often',
  'feature-quota-used-up': 'quota-used-up',
  'wallet-empty': 'quota-used-up',
  'wallet-not-linked': 'account-refused',
  'api-not-registered': 'channel-not-offered',
  'account-not-verified': 'channel-not-offered',
  'api-not-granted': 'channel-not-offered',
  'package-too-low': 'channel-not-offered',
  'account-type-not-allowed': 'channel-not-offered',
};

function reasonOf(code: string): RecipientReason {
  return reasons[code] ?? 'zalo-trouble';
}

/** Refusals of a whole channel, which everybody else on it would meet as well. */
const endsChannel = [
  'wallet-empty',
  'wallet-not-linked',
  'api-not-registered',
  'account-not-verified',
  'api-not-granted',
  'package-too-low',
  'account-type-not-allowed',
];

/** Why nobody else on this channel needs to be tried: Zalo does not offer it to the account, or nobody pays for it. */
export function endOfChannel(
  channel: AnnouncementChannel,
  outcome: SendOutcome,
): RecipientReason | undefined {
  if (outcome.kind !== 'refused' || channel === 'consultation') return undefined;
  return endsChannel.includes(outcome.code) ? reasonOf(outcome.code) : undefined;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** Where the fault is on the way it often passes in seconds; what Zalo decided does not. Both outlive a day's quota. */
const delaysMs = {
  quick: [
    5 * second,
    30 * second,
    minute,
    5 * minute,
    30 * minute,
    hour,
    2 * hour,
    4 * hour,
    8 * hour,
    9 * hour,
  ],
  slow: [
    minute,
    5 * minute,
    10 * minute,
    30 * minute,
    hour,
    2 * hour,
    4 * hour,
    8 * hour,
    9 * hour,
  ],
};

/** How soon a conversation shows what was sent, with room to spare. */
export const settleSeconds = 3;

/** `endsAt`: nothing is tried from then on. */
type Tried = { attempts: number; endsAt: Date | null };

/** What a try means for the recipient; `attempts` counts that try already. `canBeAskedFor`: Zalo tells later what it took. */
export function settleAfterSending(
  tried: Tried & { canBeAskedFor: boolean },
  outcome: SendOutcome,
  now: Date,
  random: number,
): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageId };
    case 'unknown':
      return tried.canBeAskedFor
        ? { state: 'unknown', nextAttemptAt: new Date(now.getTime() + settleSeconds * second) }
        : answerLost;
    case 'not-reached':
      return retry(tried, 'quick', 'zalo-trouble', null, now, random);
    case 'refused': {
      const { verdict, code, zaloErrorCode } = outcome;
      if (verdict === 'retry') {
        const pace = zaloErrorCode === null ? 'quick' : 'slow';
        return retry(tried, pace, reasonOf(code), zaloErrorCode, now, random);
      }
      const isAboutAccount = verdict !== 'stop-recipient' && verdict !== 'tell-staff';
      return isAboutAccount ? released : { state: 'failed', reason: reasonOf(code), zaloErrorCode };
    }
  }
}

/** So often one may be sent at most where Zalo's answers are lost. */
const sendsMax = 2;

/** What it means that the conversation was read and does not hold the message. */
export function settleAfterAbsence(tried: Tried, now: Date, random: number): Settlement {
  return tried.attempts >= sendsMax
    ? answerLost
    : retry(tried, 'quick', 'answer-lost', null, now, random);
}

/** Neither sent nor absent for a whole day: a person has to look. */
export const lost = answerLost;

function retry(
  { attempts, endsAt }: Tried,
  pace: keyof typeof delaysMs,
  reason: RecipientReason,
  zaloErrorCode: number | null,
  now: Date,
  random: number,
): Settlement {
  const delayMs = delaysMs[pace][attempts - 1];
  if (delayMs === undefined) return { state: 'failed', reason, zaloErrorCode };
  const nextAttemptAt = new Date(now.getTime() + Math.round(delayMs * (0.75 + random / 2)));
  if (endsAt !== null && endsAt <= nextAttemptAt) return expired;
  return { state: 'waiting', nextAttemptAt, isCounted: true };
}

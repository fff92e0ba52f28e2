import type { Recipient, RefusalVerdict } from '#bot/lib/ports.ts';
import type { FailureCode } from '#bot/outbox/failure-texts.ts';

type Refusal = {
  code: FailureCode;
  verdict: RefusalVerdict;
  /** Where a group refuses what the account may still do elsewhere. */
  groupVerdict?: RefusalVerdict;
};

/**
 * Every number of Zalo's table (https://developers.zalo.me/docs/official-account/phu-luc/ma-loi) and what it asks of us.
 * The numbers decide, never the texts beside them: those have typing errors and change. What staff read about each
 * code is in outbox/failure-texts.ts.
 */
const refusals: Record<number, Refusal> = {
  [-32]: { code: 'rate-limited', verdict: 'wait-for-rate' },
  [-100]: { code: 'attachment-expired', verdict: 'tell-staff' },
  [-200]: { code: 'sending-failed', verdict: 'retry' },
  [-201]: { code: 'parameter-invalid', verdict: 'tell-staff' },
  [-204]: { code: 'account-disabled', verdict: 'pause-account' },
  [-205]: { code: 'account-unknown', verdict: 'pause-account' },
  [-209]: { code: 'app-not-activated', verdict: 'pause-account' },
  [-210]: { code: 'parameter-too-long', verdict: 'tell-staff' },
  // Quotas of a day: the retries reach into the next one.
  [-211]: { code: 'feature-quota-used-up', verdict: 'retry' },
  [-212]: { code: 'api-not-registered', verdict: 'pause-account', groupVerdict: 'stop-recipient' },
  [-213]: { code: 'not-following', verdict: 'stop-recipient' },
  [-214]: { code: 'article-processing', verdict: 'retry' },
  [-216]: { code: 'token-invalid', verdict: 'renew-token' },
  [-217]: { code: 'invitations-blocked', verdict: 'stop-recipient' },
  [-218]: { code: 'recipient-quota-used-up', verdict: 'retry' },
  [-219]: { code: 'app-disabled', verdict: 'pause-account' },
  [-220]: { code: 'token-expired', verdict: 'renew-token' },
  [-221]: {
    code: 'account-not-verified',
    verdict: 'pause-account',
    groupVerdict: 'stop-recipient',
  },
  [-223]: { code: 'api-not-granted', verdict: 'pause-account', groupVerdict: 'stop-recipient' },
  [-224]: { code: 'package-too-low', verdict: 'pause-account', groupVerdict: 'stop-recipient' },
  [-227]: { code: 'person-inactive', verdict: 'stop-recipient' },
  [-230]: { code: 'window-closed', verdict: 'stop-recipient' },
  [-232]: { code: 'no-interaction', verdict: 'stop-recipient' },
  [-233]: { code: 'message-type-unsupported', verdict: 'tell-staff' },
  [-234]: { code: 'not-at-night', verdict: 'retry' },
  [-235]: {
    code: 'account-type-not-allowed',
    verdict: 'pause-account',
    groupVerdict: 'stop-recipient',
  },
  [-237]: { code: 'group-disabled', verdict: 'stop-recipient' },
  [-238]: { code: 'group-asset-used', verdict: 'tell-staff' },
  [-240]: { code: 'old-api-closed', verdict: 'pause-account' },
  [-241]: { code: 'free-group-asset-used', verdict: 'tell-staff' },
  [-242]: { code: 'app-secret-wrong', verdict: 'pause-account' },
  [-244]: { code: 'restricted-by-person', verdict: 'stop-recipient' },
  [-248]: { code: 'against-platform-standards', verdict: 'tell-staff' },
  [-249]: { code: 'template-not-for-person', verdict: 'tell-staff' },
  // Only charged messages meet these: pausing would hold back the free answers too.
  [-320]: { code: 'wallet-not-linked', verdict: 'tell-staff' },
  [-321]: { code: 'wallet-empty', verdict: 'tell-staff' },
  [-403]: { code: 'group-not-ours', verdict: 'stop-recipient' },
  [-1340]: { code: 'ads-form-unknown', verdict: 'tell-staff' },
  [-1341]: { code: 'ads-form-not-allowed', verdict: 'tell-staff' },
};

/** Zalo said no, so nothing was delivered and trying again cannot double; the last failure is shown to a person. */
const unlisted: Refusal = { code: 'refused-unlisted', verdict: 'retry' };

/** What a refusal by this number asks of us, for a message to a person or to a group. */
export function readRefusal(
  zaloErrorCode: number,
  recipientKind: Recipient['kind'] = 'resident',
): { code: FailureCode; verdict: RefusalVerdict } {
  const { code, verdict, groupVerdict } = refusals[zaloErrorCode] ?? unlisted;
  return { code, verdict: recipientKind === 'group' ? (groupVerdict ?? verdict) : verdict };
}

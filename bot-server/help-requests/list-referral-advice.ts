import { referralDesks } from '#shared/help-requests.ts';
import type { ReferralAdvice } from '#shared/team-work.ts';
import { deskTitles, referralTexts } from './referral-texts.ts';

/** Our own advice for each office, in the order in which they are offered. */
export function listReferralAdvice(): ReferralAdvice[] {
  return referralDesks.map((desk) => ({
    desk,
    title: deskTitles[desk],
    text: referralTexts[desk],
  }));
}

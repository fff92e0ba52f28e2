import type { Work } from '#bot/db/work.ts';
import { type ConsentChange, consentTextVersion } from '#shared/me.ts';
import { endConsent, insertConsent, selectStandingConsents } from './consent-store.ts';
import { lockResident } from './resident-store.ts';

/**
 * Puts on record that a resident agrees, in the wording they saw, or no longer agrees. Each agreement is a row of its own
 * with its time; agreeing twice is once, and a newer wording ends the older agreement.
 */
export async function changeConsent(
  work: Work,
  residentId: string,
  change: ConsentChange,
): Promise<void> {
  const { purpose, isGiven, textVersion } = change;
  // Two at once follow each other, so that the later finds what the earlier did.
  await lockResident(work.tx, residentId);
  if (isGiven) {
    const all = await selectStandingConsents(work.tx, residentId);
    const standing = all.find((consent) => consent.purpose === purpose)?.textVersion;
    if (standing === textVersion || standing === consentTextVersion) return;
  }
  await endConsent(work.tx, residentId, purpose, work.now);
  if (!isGiven) return;
  const { tx, newId, now } = work;
  await insertConsent(tx, { id: newId(), residentId, purpose, textVersion, givenAt: now });
}

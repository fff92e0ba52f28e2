import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type ConsentPurpose, consentTextVersion } from '#shared/me.ts';
import { selectStandingConsents } from './consent-store.ts';

/** What a resident agrees to now, in the present wording; agreement to an older one has to be asked for anew. */
export async function listConsents(tx: Tx, residentId: string): Promise<ConsentPurpose[]> {
  const standing = await selectStandingConsents(tx, residentId);
  return standing
    .filter(({ textVersion }) => textVersion === consentTextVersion)
    .map(({ purpose }) => purpose);
}

/** Throws `consent/missing` unless the resident agrees to this now. */
export async function requireConsent(
  tx: Tx,
  residentId: string,
  purpose: ConsentPurpose,
): Promise<void> {
  const given = await listConsents(tx, residentId);
  if (!given.includes(purpose)) throw new AppError('consent/missing');
}

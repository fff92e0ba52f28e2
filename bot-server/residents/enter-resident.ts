import type { Work } from '#bot/db/work.ts';
import { consentTextVersion } from '#shared/me.ts';
import { insertConsent } from './consent-store.ts';
import type { Resident } from './resident.table.ts';
import { getResidentRow, insertResident } from './resident-store.ts';

/**
 * Writes down somebody who came, called or was visited and agreed to being helped: known by what they are called alone, until
 * they come into Zalo as somebody new. Each call makes somebody of their own.
 */
export async function enterResident(
  work: Work,
  person: { officialAccountId: string; villageId: string; name: string },
): Promise<Resident> {
  const id = work.newId();
  await insertResident(work.tx, {
    id,
    officialAccountId: person.officialAccountId,
    areaId: person.villageId,
    ownName: person.name,
    villageChosenAt: work.now,
    createdAt: work.now,
  });
  await insertConsent(work.tx, {
    id: work.newId(),
    residentId: id,
    purpose: 'helping',
    textVersion: consentTextVersion,
    givenAt: work.now,
  });
  return getResidentRow(work.tx, id);
}

import { sql } from 'drizzle-orm';
import { isTaken } from '#bot/db/is-taken.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { hashInvitation } from './invite-officer.ts';

/**
 * Makes the Zalo account of whoever asks, in whose eyes this runs, the one of the officer who was invited; an account that
 * officer had before is no longer theirs. Throws `officer/invitation-wrong`, also for a code that was used or is too old, and
 * `officer/account-taken` where the account is another officer's at that desk; the code stays good then.
 */
export async function takeInvitation(work: Work, code: string): Promise<void> {
  const at = work.now.toISOString();
  const { rows } = await work.tx
    .execute<{ officer: string | null }>(
      sql`select take_officer_invitation(${hashInvitation(code)}, ${at}::timestamptz) as officer`,
    )
    .catch((error: unknown) => {
      if (isTaken(error)) throw new AppError('officer/account-taken');
      throw error;
    });
  if (!rows[0]?.officer) throw new AppError('officer/invitation-wrong');
}

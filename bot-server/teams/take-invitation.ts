import { sql } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { hashInvitation } from './invite-officer.ts';

/**
 * Makes the Zalo account of whoever asks, in whose eyes this runs, the one of the officer who was invited; an account that
 * officer had before is no longer theirs. Throws `officer/invitation-wrong`, also for a code that was used or is too old.
 */
export async function takeInvitation(work: Work, code: string): Promise<void> {
  const { rows } = await work.tx.execute<{ officer: string | null }>(
    sql`select take_officer_invitation(${hashInvitation(code)}, ${work.now.toISOString()}::timestamptz) as officer`,
  );
  if (!rows[0]?.officer) throw new AppError('officer/invitation-wrong');
}

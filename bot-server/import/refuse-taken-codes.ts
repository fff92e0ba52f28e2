import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Planning } from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

/**
 * Complains about codes of members and teams that somebody has whom the eyes of this transaction do not see: codes are good all
 * over the country, and people sign in by theirs.
 */
export async function refuseTakenCodes(
  tx: Tx,
  { rows, known, problems }: Pick<Planning, 'rows' | 'known' | 'problems'>,
): Promise<void> {
  const knownMembers = new Set(known.members.map(({ code }) => code));
  const knownTeams = new Set(known.teams.map(({ code }) => code));
  const members = rows['members.csv'].filter(({ code }) => !knownMembers.has(code));
  const teams = rows['teams.csv'].filter(({ code }) => !knownTeams.has(code));
  const { rows: found } = await tx.execute<{ by: 'member' | 'team'; code: string }>(
    sql`select taken_by as by, code from taken_codes(
      ${sql.param(members.map(({ code }) => code))}::text[], ${sql.param(teams.map(({ code }) => code))}::text[])`,
  );
  const taken = new Set(found.map(({ by, code }) => `${by} ${code}`));
  for (const [file, by, listed] of [
    ['members.csv', 'member', members],
    ['teams.csv', 'team', teams],
  ] as const) {
    for (const { row, code } of listed) {
      if (!taken.has(`${by} ${code}`)) continue;
      problems.push({ file, row, column: 'code', text: texts.codeTaken(code) });
    }
  }
}

import { and, count, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { signInCodes } from './sign-in-flow.table.ts';

export type SignInCode = typeof signInCodes.$inferSelect;

export async function insertCode(tx: Tx, code: typeof signInCodes.$inferInsert): Promise<void> {
  await tx.insert(signInCodes).values(code);
}

/** One at a time for a person, so that those who ask at once are counted. */
export async function lockPerson(tx: Tx, staffId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in-code:${staffId}`}, 0))`,
  );
}

type Person = Pick<SignInCode, 'officerId' | 'memberId'>;

export async function countUnusedCodesSince(tx: Tx, person: Person, since: Date): Promise<number> {
  const [row] = await tx
    .select({ codes: count() })
    .from(signInCodes)
    .where(and(isTheirs(person), gt(signInCodes.createdAt, since), isNull(signInCodes.usedAt)));
  return row?.codes ?? 0;
}

/** At the codes made since then, of which each began with `triesMax`. */
export async function countWrongTriesSince(
  tx: Tx,
  person: Person,
  since: Date,
  triesMax: number,
): Promise<number> {
  const [row] = await tx
    .select({ tries: sql<number>`coalesce(sum(${triesMax} - ${signInCodes.triesLeft}), 0)::int` })
    .from(signInCodes)
    .where(and(isTheirs(person), gt(signInCodes.createdAt, since)));
  return row?.tries ?? 0;
}

function isTheirs({ officerId, memberId }: Person): SQL {
  return officerId === null
    ? eq(signInCodes.memberId, memberId ?? '')
    : eq(signInCodes.officerId, officerId);
}

export async function selectCode(tx: Tx, id: string): Promise<SignInCode | undefined> {
  const [code] = await tx.select().from(signInCodes).where(eq(signInCodes.id, id));
  return code;
}

export async function lockCode(tx: Tx, id: string): Promise<SignInCode | undefined> {
  const [code] = await tx.select().from(signInCodes).where(eq(signInCodes.id, id)).for('update');
  return code;
}

export async function updateCode(
  tx: Tx,
  id: string,
  changes: Partial<Pick<SignInCode, 'triesLeft' | 'usedAt'>>,
): Promise<void> {
  await tx.update(signInCodes).set(changes).where(eq(signInCodes.id, id));
}

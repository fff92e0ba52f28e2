import { and, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { accountGrants } from './account-grant.table.ts';

export type GrantRow = typeof accountGrants.$inferSelect;

/** What the web half may see of a grant. */
const seen = {
  id: accountGrants.id,
  officialAccountId: accountGrants.officialAccountId,
  state: accountGrants.state,
  reason: accountGrants.reason,
  createdAt: accountGrants.createdAt,
  endedAt: accountGrants.endedAt,
};
export type SeenGrant = { [Name in keyof typeof seen]: GrantRow[Name] };

export async function insertGrant(
  tx: Tx,
  grant: Pick<
    GrantRow,
    'id' | 'officialAccountId' | 'officerId' | 'stateHash' | 'verifier' | 'createdAt'
  >,
): Promise<void> {
  await tx.insert(accountGrants).values({ ...grant, state: 'asked' });
}

export async function selectGrant(tx: Tx, id: string): Promise<SeenGrant | undefined> {
  const [row] = await tx.select(seen).from(accountGrants).where(eq(accountGrants.id, id));
  return row;
}

export async function selectLastGrant(
  tx: Tx,
  officialAccountId: string,
): Promise<SeenGrant | undefined> {
  const [row] = await tx
    .select(seen)
    .from(accountGrants)
    .where(eq(accountGrants.officialAccountId, officialAccountId))
    .orderBy(desc(accountGrants.createdAt), desc(accountGrants.id))
    .limit(1);
  return row;
}

/** Of a grant that waits for a browser to come back with this state; nothing else is known of it yet. */
export async function findAskedGrant(
  tx: Tx,
  stateHash: string,
  since: Date,
): Promise<{ id: string; officialAccountId: string; areaPath: string } | undefined> {
  const { rows } = await tx.execute<{ id: string; account: string; path: string }>(
    sql`select id, official_account_id as account, area_path::text as path
      from find_asked_grant(${stateHash}, ${since}::timestamptz)`,
  );
  const [row] = rows;
  return row && { id: row.id, officialAccountId: row.account, areaPath: row.path };
}

/** Ends the asking, once: false where another browser was faster. */
export async function leaveAsked(
  tx: Tx,
  id: string,
  become: Pick<GrantRow, 'state'> & Partial<Pick<GrantRow, 'code' | 'reason' | 'endedAt'>>,
): Promise<boolean> {
  const left = await tx
    .update(accountGrants)
    .set(become)
    .where(and(eq(accountGrants.id, id), eq(accountGrants.state, 'asked')))
    .returning({ id: accountGrants.id });
  return left.length > 0;
}

/** Longer than exchanging and asking whose the grant is may take. */
const leaseSeconds = 90;

/** Takes a received grant for this worker, unless another one has it; whoever died with it is outwaited. */
export async function takeReceived(tx: Tx, id: string): Promise<GrantRow | undefined> {
  const [row] = await tx
    .update(accountGrants)
    .set({ exchangeStartedAt: sql`clock_timestamp()` })
    .where(and(eq(accountGrants.id, id), eq(accountGrants.state, 'received'), isFree))
    .returning();
  return row;
}

export async function setMaybeSpent(tx: Tx, id: string, maybeSpent: boolean): Promise<void> {
  await tx.update(accountGrants).set({ maybeSpent }).where(eq(accountGrants.id, id));
}

/** Gives it back, so that it is tried again in `seconds` of database time. */
export async function freeReceived(
  tx: Tx,
  id: string,
  { maybeSpent, seconds }: { maybeSpent: boolean; seconds: number },
): Promise<void> {
  await tx
    .update(accountGrants)
    .set({ exchangeStartedAt: leaseFreeIn(seconds), maybeSpent })
    .where(and(eq(accountGrants.id, id), eq(accountGrants.state, 'received')));
}

/** Says how it ended and throws the code away; false where it has ended already. */
export async function endReceived(
  tx: Tx,
  id: string,
  end: Pick<GrantRow, 'state' | 'reason' | 'endedAt'>,
): Promise<boolean> {
  const ended = await tx
    .update(accountGrants)
    .set({ ...end, code: null })
    .where(and(eq(accountGrants.id, id), eq(accountGrants.state, 'received')))
    .returning({ id: accountGrants.id });
  return ended.length > 0;
}

/** Received grants that no worker has in hand. */
export async function selectWaitingGrants(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: accountGrants.id })
    .from(accountGrants)
    .where(and(eq(accountGrants.state, 'received'), isFree))
    .orderBy(accountGrants.createdAt)
    .limit(100);
  return rows.map((row) => row.id);
}

function leaseFreeIn(seconds: number) {
  return sql`clock_timestamp() - make_interval(secs => ${leaseSeconds - seconds})`;
}

const isFree = or(
  isNull(accountGrants.exchangeStartedAt),
  lte(accountGrants.exchangeStartedAt, leaseFreeIn(0)),
);

import { and, eq, isNull, lte, notInArray, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { AccountInfo, Quota, TemplateAtZalo } from './account-at-zalo.ts';
import { accountHealth, messageTemplates } from './account-grant.table.ts';
import { officialAccounts, officialAccountTokens } from './official-account.table.ts';

/** False where the account was let go before. */
export async function dropConnection(tx: Tx, id: string, now: Date): Promise<boolean> {
  const dropped = await tx
    .update(officialAccounts)
    .set({ disconnectedAt: now })
    .where(and(eq(officialAccounts.id, id), isNull(officialAccounts.disconnectedAt)))
    .returning({ id: officialAccounts.id });
  await tx.delete(officialAccountTokens).where(eq(officialAccountTokens.officialAccountId, id));
  return dropped.length > 0;
}

/** Notes that Zalo has told of this account. */
export async function setHeard(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(officialAccounts).set({ heardAt: at }).where(eq(officialAccounts.id, id));
}

/** What Zalo told stays where it does not tell now. */
export async function saveHealth(
  tx: Tx,
  officialAccountId: string,
  read: { readAt: Date; failureCode: string | null; info?: AccountInfo; quotas?: Quota[] },
): Promise<void> {
  const { readAt, failureCode, info, quotas } = read;
  const told = {
    readAt,
    failureCode,
    ...(info && {
      isVerified: info.isVerified,
      packageName: info.packageName,
      packageValidThrough: info.packageValidThrough,
      followerCount: info.followerCount,
    }),
    ...(quotas && { quotas }),
  };
  await tx
    .insert(accountHealth)
    .values({ officialAccountId, ...told })
    .onConflictDoUpdate({ target: accountHealth.officialAccountId, set: told });
}

/** Keeps exactly these templates. */
export async function saveTemplates(
  tx: Tx,
  officialAccountId: string,
  templates: readonly TemplateAtZalo[],
  readAt: Date,
): Promise<void> {
  const ids = templates.map(({ templateId }) => templateId);
  await tx
    .delete(messageTemplates)
    .where(
      and(
        eq(messageTemplates.officialAccountId, officialAccountId),
        ids.length === 0 ? undefined : notInArray(messageTemplates.templateId, ids),
      ),
    );
  for (const template of templates) {
    await tx
      .insert(messageTemplates)
      .values({ officialAccountId, ...template, readAt })
      .onConflictDoUpdate({
        target: [messageTemplates.officialAccountId, messageTemplates.templateId],
        set: { ...template, readAt },
      });
  }
}

/** Connected accounts of which Zalo was not asked since `before`, those never asked about first. */
export async function selectStaleHealth(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: officialAccounts.id })
    .from(officialAccounts)
    .innerJoin(
      officialAccountTokens,
      eq(officialAccountTokens.officialAccountId, officialAccounts.id),
    )
    .leftJoin(accountHealth, eq(accountHealth.officialAccountId, officialAccounts.id))
    .where(or(isNull(accountHealth.readAt), lte(accountHealth.readAt, before)))
    .orderBy(accountHealth.readAt)
    .limit(limit);
  return rows.map((row) => row.id);
}

import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { accountHealth, messageTemplates } from './account-grant.table.ts';
import { type SeenGrant, selectLastGrant } from './grant-store.ts';
import {
  type OfficialAccount,
  officialAccounts,
  officialAccountTokens,
} from './official-account.table.ts';

/** All that the desk is shown of one account; none of it lets anybody send. */
export type KeptAccount = {
  account: OfficialAccount;
  areaName: string;
  /** Null without a grant. */
  grant: { renewedAt: Date | null; lostAt: Date | null } | null;
  health: typeof accountHealth.$inferSelect | null;
  templates: (typeof messageTemplates.$inferSelect)[];
  failedEvents: number;
  lastGrant: SeenGrant | undefined;
};

/** The accounts of the asker's area; the one of an area above is kept there. */
export async function listDeskAccounts(tx: Tx, only?: string): Promise<KeptAccount[]> {
  const rows = await tx
    .select({
      account: officialAccounts,
      areaName: areas.name,
      heldFor: officialAccountTokens.officialAccountId,
      renewedAt: officialAccountTokens.renewedAt,
      lostAt: officialAccountTokens.lostAt,
      health: accountHealth,
      failedEvents: sql<string>`count_failed_events(${officialAccounts.id})`,
    })
    .from(officialAccounts)
    .innerJoin(areas, eq(areas.id, officialAccounts.areaId))
    .leftJoin(
      officialAccountTokens,
      eq(officialAccountTokens.officialAccountId, officialAccounts.id),
    )
    .leftJoin(accountHealth, eq(accountHealth.officialAccountId, officialAccounts.id))
    .where(
      and(
        isWithinScope(officialAccounts.areaId),
        only === undefined ? undefined : eq(officialAccounts.id, only),
      ),
    )
    .orderBy(asc(areas.code));
  const ids = rows.map(({ account }) => account.id);
  const templates =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(messageTemplates)
          .where(inArray(messageTemplates.officialAccountId, ids))
          .orderBy(asc(messageTemplates.name));
  return Promise.all(
    rows.map(async ({ account, heldFor, renewedAt, lostAt, failedEvents, ...rest }) => ({
      ...rest,
      account,
      grant: heldFor === null ? null : { renewedAt, lostAt },
      failedEvents: Number(failedEvents),
      templates: templates.filter((template) => template.officialAccountId === account.id),
      lastGrant: await selectLastGrant(tx, account.id),
    })),
  );
}

import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import { messageTemplates } from '#bot/official-accounts/account-grant.table.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { residentGroups } from '#bot/teams/resident-group.table.ts';
import { groups } from '#bot/teams/team.table.ts';
import type { AnnouncementChannel, AnnouncingOptions } from '#shared/announcing.ts';
import { channelHindranceTexts as texts } from './announcement-texts.ts';

export type Channels = {
  /** Why each cannot be used; null where it can. */
  hindrances: Map<AnnouncementChannel, string | null>;
  templates: AnnouncingOptions['templates'];
};

/** By which ways an area's announcements can go now. What goes to all followers or costs money is the commune's alone. */
export async function findChannels(
  tx: Tx,
  home: { path: string },
  isLeader: boolean,
): Promise<Channels> {
  const account = await findAccount(tx, home.path);
  const templates = account === undefined ? [] : await selectTemplates(tx, account.id);
  const hasTeamGroup = await hasGroup(tx, groups, home.path);
  const hasResidentGroup = await hasGroup(tx, residentGroups, home.path);
  const ofAccount = account === undefined ? texts.noAccount : null;
  const ofDesk = isLeader ? texts.deskOnly : ofAccount;
  return {
    templates: isLeader ? [] : templates,
    hindrances: new Map<AnnouncementChannel, string | null>([
      ['inbox', null],
      ['team-groups', hasTeamGroup ? null : texts.noTeamGroup],
      ['resident-groups', hasResidentGroup ? null : texts.noResidentGroup],
      ['consultation', ofAccount],
      ['article', ofDesk],
      ['template', ofDesk ?? (templates.length === 0 ? texts.noTemplate : null)],
    ]),
  };
}

async function findAccount(tx: Tx, path: string): Promise<{ id: string } | undefined> {
  const [account] = await tx
    .select({ id: officialAccounts.id })
    .from(officialAccounts)
    .innerJoin(areas, eq(areas.id, officialAccounts.areaId))
    .where(and(sql`${areas.path} @> ${path}::ltree`, isNull(officialAccounts.disconnectedAt)))
    .orderBy(sql`nlevel(${areas.path}) desc`)
    .limit(1);
  return account;
}

async function selectTemplates(tx: Tx, officialAccountId: string): Promise<Channels['templates']> {
  const { templateId, name, parameters, priceVnd } = messageTemplates;
  return tx
    .select({ templateId, name, parameters, priceVnd })
    .from(messageTemplates)
    .where(
      and(
        eq(messageTemplates.officialAccountId, officialAccountId),
        eq(messageTemplates.isEnabled, true),
      ),
    )
    .orderBy(asc(name), asc(templateId));
}

async function hasGroup(
  tx: Tx,
  table: typeof groups | typeof residentGroups,
  path: string,
): Promise<boolean> {
  const [found] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(isUnder(table.areaId, path), eq(table.state, 'active')))
    .limit(1);
  return found !== undefined;
}

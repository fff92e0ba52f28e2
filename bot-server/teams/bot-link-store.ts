import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { botLinkCodes } from './bot-link-code.table.ts';
import { type Member, members } from './team.table.ts';

export async function upsertLinkCode(
  tx: Tx,
  link: typeof botLinkCodes.$inferInsert,
): Promise<void> {
  const { code, expiresAt } = link;
  await tx
    .insert(botLinkCodes)
    .values(link)
    .onConflictDoUpdate({ target: botLinkCodes.memberId, set: { code, expiresAt } });
}

/** Whose code it is, within the reader's commune, while it is good. */
export async function selectMemberByLinkCode(
  tx: Tx,
  code: string,
  now: Date,
): Promise<Member | undefined> {
  const [row] = await tx
    .select({ member: members })
    .from(botLinkCodes)
    .innerJoin(members, eq(members.id, botLinkCodes.memberId))
    .where(and(eq(botLinkCodes.code, code), gt(botLinkCodes.expiresAt, now)));
  return row?.member;
}

/** False when somebody else has used it meanwhile. */
export async function deleteLinkCode(tx: Tx, memberId: string): Promise<boolean> {
  const deleted = await tx
    .delete(botLinkCodes)
    .where(eq(botLinkCodes.memberId, memberId))
    .returning({ memberId: botLinkCodes.memberId });
  return deleted.length > 0;
}

import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isWithinDirectory } from '#bot/db/within-scope.ts';
import type { TipUse } from '#shared/tips.ts';
import { type TipRow, tips } from './tip.table.ts';

export type TipInVillage = TipRow & { villageName: string };

function selectPublished(tx: Tx, condition: SQL | undefined) {
  return tx
    .select({ tip: tips, villageName: areas.name })
    .from(tips)
    .innerJoin(areas, eq(areas.id, tips.areaId))
    .where(and(isNull(tips.withdrawnAt), condition));
}

type Selected = { tip: TipRow; villageName: string };
const inVillage = ({ tip, villageName }: Selected): TipInVillage => ({ ...tip, villageName });

/** What was published at the steps of a tutorial, in the order of its steps and the latest first at each. */
export async function selectTipsOfTutorial(
  tx: Tx,
  tutorialId: string,
  limit: number,
): Promise<TipInVillage[]> {
  const rows = await selectPublished(tx, eq(tips.tutorialId, tutorialId))
    .orderBy(sql`${tips.step} nulls last`, desc(tips.publishedAt), tips.id)
    .limit(limit);
  return rows.map(inVillage);
}

/** Questions that were published with the latest tips; not of those whose askers have said since that they were not solved. */
export async function selectQuestions(
  tx: Tx,
  limit: number,
): Promise<{ id: string; question: string }[]> {
  return tx
    .select({ id: tips.id, question: sql<string>`${tips.question}` })
    .from(tips)
    .where(
      and(
        isWithinDirectory(tips.areaId),
        isNull(tips.withdrawnAt),
        isNotNull(tips.question),
        sql`${tips.id} not in (select tip_id from doubted_tips())`,
      ),
    )
    .orderBy(desc(tips.publishedAt), tips.id)
    .limit(limit);
}

export async function selectTips(tx: Tx, ids: string[]): Promise<TipInVillage[]> {
  if (ids.length === 0) return [];
  return (await selectPublished(tx, inArray(tips.id, ids))).map(inVillage);
}

/** The published tip of a request. */
export async function selectTipOfRequest(
  tx: Tx,
  helpRequestId: string,
): Promise<TipInVillage | undefined> {
  const [row] = await selectPublished(tx, eq(tips.helpRequestId, helpRequestId));
  return row && inVillage(row);
}

/** A request has one tip: another one replaces its words, and publishes it again where it was withdrawn. */
export async function upsertTip(tx: Tx, tip: typeof tips.$inferInsert): Promise<void> {
  const { text, question, publishedAt } = tip;
  await tx
    .insert(tips)
    .values(tip)
    .onConflictDoUpdate({
      target: tips.helpRequestId,
      set: { text, question, publishedAt, withdrawnAt: null },
    });
}

/** The first time counts. */
export async function markTipWithdrawn(tx: Tx, helpRequestId: string, now: Date): Promise<void> {
  await tx
    .update(tips)
    .set({ withdrawnAt: now })
    .where(and(eq(tips.helpRequestId, helpRequestId), isNull(tips.withdrawnAt)));
}

/** Counts it, of a tip that is published in the commune around; of another nothing. */
export async function addTipUse(tx: Tx, tipId: string, use: TipUse['use']): Promise<void> {
  await tx.execute(sql`select count_tip_use(${tipId}, ${use})`);
}

/** Takes the questions of the resident in whose eyes `tx` is out of every tip. */
export async function clearOwnQuestions(tx: Tx): Promise<void> {
  await tx.execute(sql`select unshare_questions()`);
}

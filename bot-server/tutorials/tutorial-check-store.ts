import { eq, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { officers } from '#bot/teams/team.table.ts';
import { tutorialChecks } from './tutorial-version.table.ts';

/** The latest holds. */
export async function saveCheck(tx: Tx, check: typeof tutorialChecks.$inferInsert): Promise<void> {
  const { checkedAt, checkedBy } = check;
  await tx
    .insert(tutorialChecks)
    .values(check)
    .onConflictDoUpdate({
      target: [tutorialChecks.areaId, tutorialChecks.tutorialId],
      set: { checkedAt, checkedBy },
    });
}

export function selectChecks(tx: Tx, areaId: string) {
  const { tutorialId, checkedAt, checkedBy } = tutorialChecks;
  return tx
    .select({ tutorialId, checkedAt, byId: checkedBy, byName: officers.name })
    .from(tutorialChecks)
    .leftJoin(officers, eq(officers.id, checkedBy))
    .where(eq(tutorialChecks.areaId, areaId));
}

/** Ids of tutorials that the commune at `path` checked once or published. */
export async function selectTakenOn(tx: Tx, path: string): Promise<string[]> {
  const { rows } = await tx.execute<{ tutorial_id: string }>(sql`
    select tutorial_id from tutorial_checks
      where area_id in (select ${areas.id} from ${areas} where ${areas.path} = ${path}::ltree)
    union select tutorial_id from tutorial_versions
      where area_id in (select ${areas.id} from ${areas} where ${areas.path} = ${path}::ltree)
        and state = 'published'`);
  return rows.map((row) => row.tutorial_id);
}

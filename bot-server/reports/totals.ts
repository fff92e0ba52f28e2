import { sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Totals } from '#shared/home.ts';
import { type AreaWeek, sumWeeks, weeksBefore } from './totals-rules.ts';

type Row = Record<Exclude<keyof AreaWeek, 'areaId' | 'week'>, string> & {
  area_id: string;
  week: string;
  answer_minutes: string;
};

/**
 * The last `weeks` weeks of every commune in the reader's area, for eyes that see totals alone: two functions of the database count,
 * and answer nothing but counts. An area that has ended is shown while it has something to show.
 */
export async function readTotals(
  tx: Tx,
  areaName: string,
  { weeks, now }: { weeks: number; now: Date },
): Promise<Totals> {
  const mondays = weeksBefore(now, weeks);
  const [first = ''] = mondays;
  const counted = await tx.execute<Row>(sql`
    select area_id, week::text, opened, resolved, answered, answer_minutes, visits, reads
    from area_week_totals(${first}::date, ${mondays.length})`);
  const begun = await tx.execute<{ area_id: string; day: string | null }>(
    sql`select area_id, day::text from area_beginnings()`,
  );
  const places = await tx
    .select({
      id: areas.id,
      name: areas.name,
      level: areas.level,
      parentId: areas.parentId,
      validTo: areas.validTo,
    })
    .from(areas)
    .where(sql`${areas.path} <@ scope_totals()`)
    .orderBy(areas.code);
  const rows: AreaWeek[] = counted.rows.map((row) => ({
    areaId: row.area_id,
    week: row.week,
    opened: Number(row.opened),
    resolved: Number(row.resolved),
    answered: Number(row.answered),
    answerMinutes: Number(row.answer_minutes),
    visits: Number(row.visits),
    reads: Number(row.reads),
  }));
  const beginnings = new Map(begun.rows.map(({ area_id: id, day }) => [id, day]));
  const sum = (ids: string[]) => sumWeeks(rows, beginnings, ids, mondays);
  const communes = places
    .filter(({ level }) => level === 'commune')
    .map((commune) => {
      const villages = places.filter(({ parentId }) => parentId === commune.id);
      const ids = [commune.id, ...villages.map(({ id }) => id)];
      const { since, weeks: total } = sum(ids);
      return {
        id: commune.id,
        name: commune.name,
        hasEnded: commune.validTo !== null,
        ids,
        since,
        weeks: total,
        villages: villages
          .map(({ id, name, validTo }) => ({ id, name, validTo, ...sum([id]) }))
          .filter(({ validTo, since: from }) => validTo === null || from !== null)
          .map(({ id, name, weeks: own }) => ({ id, name, weeks: own })),
      };
    })
    .filter(({ hasEnded, since }) => !hasEnded || since !== null);
  return {
    areaName,
    weeks: mondays,
    communes: communes.map(({ id, name, since, weeks: own, villages }) => ({
      id,
      name,
      since,
      weeks: own,
      villages,
    })),
    all: sum(communes.flatMap(({ ids }) => ids)).weeks,
  };
}

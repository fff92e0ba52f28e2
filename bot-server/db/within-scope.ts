import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * Of rows that belong to areas, those within the reader's own. Row-level security lets no others through anyhow, but by looking at
 * every row of the country; said in the question as well, it leads to them by the index on `areaId`.
 */
export function isWithinScope(areaId: AnyColumn | SQL): SQL {
  return sql`${areaId} in (select a.id from areas a where a.path <@ scope_area())`;
}

/** The same within the reader's commune, of what all of it may know. */
export function isWithinDirectory(areaId: AnyColumn | SQL): SQL {
  return sql`${areaId} in (select a.id from areas a where a.path <@ scope_directory())`;
}

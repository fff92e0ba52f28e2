import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * Of rows that belong to areas, those within the reader's own. Row-level security lets no others through anyhow, but by looking at
 * every row of the country; said in the question as well, it leads to them by the index on `areaId`.
 */
export function isWithinScope(areaId: AnyColumn | SQL): SQL {
  return isAmong(areaId, sql`a.path <@ scope_area()`);
}

/** The same within the reader's commune, of what all of it may know. */
export function isWithinDirectory(areaId: AnyColumn | SQL): SQL {
  return isAmong(areaId, sql`a.path <@ scope_directory()`);
}

/** The same with the areas above it, whose officers and account serve it too. */
export function isAroundDirectory(areaId: AnyColumn | SQL): SQL {
  return isAmong(areaId, sql`a.path <@ scope_directory() or a.path @> scope_directory()`);
}

/** Those of the area at `path` and of what lies under it. */
export function isUnder(areaId: AnyColumn | SQL, path: string): SQL {
  return isAmong(areaId, sql`a.path <@ ${path}::ltree`);
}

/**
 * As an array, which PostgreSQL takes for ten areas: as a subquery it takes them for one in a hundred, and where that is many, in
 * a full country, it would rather read whole tables.
 */
function isAmong(areaId: AnyColumn | SQL, isMeant: SQL): SQL {
  return sql`${areaId} = any (array(select a.id from areas a where ${isMeant}))`;
}

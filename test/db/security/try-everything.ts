import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Database, Scope } from '#bot/db/database.ts';
import type { World } from '#test/support/world.ts';

type Act = 'select' | 'insert' | 'update' | 'delete';
export const acts: readonly Act[] = ['select', 'insert', 'update', 'delete'];

/** As the database itself lists them; what a list of ours would forget is here. */
export async function everyTable(world: World): Promise<string[]> {
  const rows = await world.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition and relname <> '__drizzle_migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
}

type Columns = { name: string; isWritten: boolean; isUpdatable: Record<string, boolean> };

export type Table = {
  name: string;
  /** Those that an INSERT may name. */
  written: string[];
  /** By role, one that an UPDATE may set. */
  updatable: Record<string, string | undefined>;
};

export async function describeTable(
  world: World,
  name: string,
  roles: readonly string[],
): Promise<Table> {
  const columns = await world.rows<Columns>(
    `select attname as name, attgenerated = '' and attidentity <> 'a' as "isWritten",
       (select jsonb_object_agg(role, has_column_privilege(role, attrelid, attnum, 'update') and attgenerated = '' and attidentity <> 'a')
        from unnest($2::text[]) role) as "isUpdatable"
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [name, roles],
  );
  return {
    name,
    written: columns.filter(({ isWritten }) => isWritten).map((column) => column.name),
    updatable: Object.fromEntries(
      roles.map((role) => [role, columns.find(({ isUpdatable }) => isUpdatable[role])?.name]),
    ),
  };
}

/** Rows of a table in which one of these ids stands, as the owner sees them. */
export async function rowsWith(
  world: World,
  table: Table,
  ids: readonly string[],
): Promise<object[]> {
  const rows = await world.rows<{ row: object }>(
    `select to_jsonb(t) as row from ${table.name} t
     where exists (select 1 from unnest($1::text[]) id where position(id in t::text) > 0) limit 4`,
    [ids],
  );
  return rows.map(({ row }) => row);
}

type Attempt = { db: Database; role: string; scope: Scope; table: Table; about: readonly string[] };

/**
 * Whether somebody gets through with this: sees, changes or takes away a row in which one of the ids stands, or puts in one of
 * `copies`. What fails for another reason than that it is not allowed counts as got through: the row was reached.
 */
export async function getsThrough(
  act: Act,
  attempt: Attempt,
  copies: readonly object[],
): Promise<boolean> {
  const { db, scope, table, role, about } = attempt;
  const ids = about.map((id) => pg.escapeLiteral(id)).join(', ');
  const named = `exists (select 1 from unnest(array[${ids}]) id where position(id in t::text) > 0)`;
  const column = table.updatable[role];
  const reaches = (statement: string) => isReached(db, scope, statement);
  switch (act) {
    case 'select':
      return reaches(`select 1 from ${table.name} t where ${named} limit 1`);
    case 'update':
      if (column === undefined) return false;
      return reaches(`update ${table.name} t set ${column} = ${column} where ${named}`);
    case 'delete':
      return reaches(`delete from ${table.name} t where ${named}`);
    case 'insert': {
      const columns = table.written.join(', ');
      for (const copy of copies) {
        const row = `jsonb_populate_record(null::${table.name}, ${pg.escapeLiteral(JSON.stringify(copy))})`;
        if (await reaches(`insert into ${table.name} (${columns}) select ${columns} from ${row}`))
          return true;
      }
      return false;
    }
  }
}

const notAllowed = '42501';

class Reached extends Error {}

/** Does it, and takes it back whatever came of it. */
async function isReached(db: Database, scope: Scope, statement: string): Promise<boolean> {
  try {
    return await db.transaction(scope, async (tx) => {
      const { rowCount } = await tx.execute(sql.raw(statement));
      if ((rowCount ?? 0) > 0) throw new Reached();
      return false;
    });
  } catch (error) {
    if (error instanceof Reached) return true;
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    return code !== notAllowed;
  }
}

import type { Filled } from '#test/support/filled-commune.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import type { World } from '#test/support/world.ts';
import { rowsWith, type Table } from './try-everything.ts';

type Place = { commune: CommuneOfTest; residentId: string; filled: Filled; botId: string };
type Column = { name: string; type: string; isNeeded: boolean };

/** Of no people, and one row for the whole database. */
const ofNobody = ['erased_people_keys'];

/** By type, what stands where the name of a column says nothing. */
const values: Record<string, unknown> = {
  integer: 1,
  'double precision': 1,
  boolean: true,
  date: '2026-03-02',
  'timestamp with time zone': '2026-03-02T01:00:00Z',
  jsonb: [],
  bytea: '\\x00',
  'bigint[]': [],
  'text[]': [],
};

/** Puts a row of the commune's into each table that has none yet. */
export async function fillTables(world: World, tables: Table[], place: Place, ids: string[]) {
  // A token belongs to a bot.
  const ordered = tables.toSorted((a, b) => Number(b.name === 'bots') - Number(a.name === 'bots'));
  for (const table of ordered) {
    const isFilled = (await rowsWith(world, table, ids)).length > 0;
    if (isFilled || ofNobody.includes(table.name)) continue;
    const row = JSON.stringify(rowFor(table.name, await columnsOf(world, table.name), place));
    const columns = Object.keys(JSON.parse(row)).join(', ');
    await world.rows(
      `insert into ${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::${table.name}, $1)`,
      [row],
    );
  }
}

function columnsOf(world: World, table: string): Promise<Column[]> {
  return world.rows<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull and not atthasdef as "isNeeded"
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''
     and attgenerated = ''`,
    [table],
  );
}

function rowFor(table: string, columns: Column[], { commune, residentId, filled, botId }: Place) {
  const { che, account, approver } = commune;
  const named: Record<string, unknown> = {
    area_id: che.id,
    team_id: che.team.id,
    resident_id: residentId,
    member_id: che.leader.id,
    officer_id: approver.id,
    checked_by: approver.id,
    official_account_id: account.id,
    announcement_id: filled.announcement?.[0],
    shift_id: filled.turn?.[0],
    poster_id: filled.poster?.[0],
    bot_id: botId,
    // What has no area of its own is known by these.
    oa_id: account.id,
    digest: residentId,
    phone: '0912345678',
    from_minute: 2,
  };
  const own: Record<string, Record<string, unknown>> = {
    bots: { id: botId, number: botId },
    sign_in_codes: { member_id: null },
    inbound_batches: { events: account.id },
    inbound_events: { natural_key: account.id },
    sign_in_flows: { state_hash: account.id },
    tutorial_progress: { tutorial_id: 'zalo-basics' },
  };
  const cells = columns.flatMap(({ name, type, isNeeded }) => {
    const byType = { uuid: crypto.randomUUID(), text: `x-${residentId.slice(0, 8)}`, ...values };
    const value = own[table]?.[name] ?? named[name] ?? byType[type as keyof typeof byType];
    const isKnown = name in named || name in (own[table] ?? {});
    return isNeeded || isKnown ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(cells), ...own[table] };
}

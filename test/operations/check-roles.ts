import { sql } from 'drizzle-orm';
import { openDatabase, type Scope } from '#bot/db/database.ts';
import { onDatabase } from './on-database.ts';

export type Finding = { what: string; ok: boolean; found: string };

/** Whether the server's login may do what its roles may, each role sees what it should, and the login itself nothing. */
export async function checkRoles(loginUrl: string): Promise<Finding[]> {
  const alone = await onDatabase(loginUrl, 'select 1 from members limit 1').then(
    () => 'it reads members',
    () => 'refused',
  );
  const db = openDatabase(loginUrl, 'canh_tay_so_web', 1);
  const membersSeen = (scope: Scope) =>
    db.transaction(scope, async (tx) => {
      const { rows } = await tx.execute<{ count: number }>(
        sql`select count(*)::int as count from members`,
      );
      return rows[0]?.count ?? 0;
    });
  try {
    const nobody = await membersSeen({ kind: 'queue' });
    const province = await membersSeen({ kind: 'area', path: 'SC' });
    const elsewhere = await membersSeen({ kind: 'area', path: 'XX' });
    return [
      { what: 'the login without a role', ok: alone === 'refused', found: alone },
      {
        what: 'row-level security',
        ok: nobody === 0 && elsewhere === 0 && province > 0,
        found: `members seen: province ${province}, elsewhere ${elsewhere}, no scope ${nobody}`,
      },
    ];
  } finally {
    await db.close();
  }
}

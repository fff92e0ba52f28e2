import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Whether the database answers a question just now. */
export async function isAnswering(db: Database): Promise<boolean> {
  try {
    await db.transaction({ kind: 'queue' }, (tx) => tx.execute(sql`select 1`));
    return true;
  } catch {
    return false;
  }
}

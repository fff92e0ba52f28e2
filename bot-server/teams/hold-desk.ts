import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { lockAdministrators } from './officer-store.ts';

/**
 * Those who keep the area, held until the transaction ends, for one of them who is about to change the staff list. Throws
 * `session/not-allowed` for one who is none of them any more, having waited for whoever was changing it.
 */
export async function holdDesk(tx: Tx, by: { id: string; areaId: string }): Promise<string[]> {
  const administrators = await lockAdministrators(tx, by.areaId);
  if (!administrators.includes(by.id)) throw new AppError('session/not-allowed');
  return administrators;
}

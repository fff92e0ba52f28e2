import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { lockAdministrators } from './officer-store.ts';

/**
 * Those who keep the area and whether they have a Zalo account to come in with, held until the transaction ends, for one of them who is about to change the staff list. Throws
 * `session/not-allowed` for one who is none of them any more, having waited for whoever was changing it.
 */
export async function holdDesk(
  tx: Tx,
  by: { id: string; areaId: string },
): Promise<{ id: string; mayComeIn: boolean }[]> {
  const administrators = await lockAdministrators(tx, by.areaId);
  if (!administrators.some(({ id }) => id === by.id)) throw new AppError('session/not-allowed');
  return administrators;
}

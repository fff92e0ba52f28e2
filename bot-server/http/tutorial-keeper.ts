import type { FastifyRequest } from 'fastify';
import type { Scope } from '#bot/db/database.ts';
import type { Keeper } from '#bot/tutorials/tutorial-keeper.ts';
import { type DeskRole, mayAct } from '#shared/staff.ts';
import { requireStaff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Somebody who works on the tutorials of a commune, with the commune's own eyes. */
export type KeeperAtDesk = Keeper & { path: string; scope: Scope };

/** Finds out whether whoever asks is staff who may do what `needed` may; throws `session/not-allowed`. */
export function tutorialKeeper(deps: WebDeps, needed: DeskRole) {
  return async (request: FastifyRequest): Promise<KeeperAtDesk> => {
    const { officer, area, scope } = await requireStaff(deps, request, needed);
    return {
      officerId: officer.id,
      areaId: area.id,
      mayApprove: mayAct(officer.role, 'approver'),
      path: area.path,
      scope,
    };
  };
}

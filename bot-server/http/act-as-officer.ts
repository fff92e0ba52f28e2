import type { FastifyRequest } from 'fastify';
import { inWork, type Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import { readRegisterDetail } from '#bot/reports/register-detail.ts';
import type { RegisterDetail } from '#shared/register.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Has an officer of the desk act on a request, within their own area, and answers with the request as it is then. */
export async function actAsOfficer(
  deps: WebDeps,
  request: FastifyRequest,
  id: string,
  cause: string | undefined,
  run: (work: Work, acting: Acting, residentId: string) => Promise<unknown>,
): Promise<RegisterDetail> {
  const { viewer, officer, areaName, scope } = await requireOfficer(deps, request);
  return inWork(deps, scope, async (work) => {
    const acting: Acting = {
      helper: { kind: 'officer', id: officer.id },
      name: officer.name,
      teamName: areaName,
      unconfirmed: false,
      channel: 'staff',
      cause: `staff:${cause ?? work.newId()}`,
    };
    await run(work, acting, viewer.residentId);
    return readRegisterDetail(work.tx, id, work.now);
  });
}

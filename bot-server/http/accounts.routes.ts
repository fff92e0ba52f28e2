import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Tx } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { askForHealth, tryAccountAgain } from '#bot/official-accounts/ask-for-health.ts';
import { askGrant } from '#bot/official-accounts/ask-grant.ts';
import { describeAccount } from '#bot/official-accounts/describe-account.ts';
import { disconnectAccount } from '#bot/official-accounts/disconnect-account.ts';
import { listDeskAccounts } from '#bot/official-accounts/list-desk-accounts.ts';
import { readGrant } from '#bot/official-accounts/read-grant.ts';
import { permissionUrl } from '#bot/zalo/permission-url.ts';
import { AccountGrant, AskedGrant, DeskAccount, DeskAccountList } from '#shared/accounts.ts';
import { mayAct } from '#shared/staff.ts';
import { oaCallbackUrl } from './oa-callback.routes.ts';
import { sayFailure } from './say-failure.ts';
import { requireOfficer, requireStaff, type Staff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** The commune's accounts at Zalo: how they are, for the desk; connecting and letting go, for administrators. */
export function accountRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const read = async (tx: Tx, { officer }: Staff, only?: string): Promise<DeskAccount[]> => {
    const mayKeep = mayAct(officer.role, 'administrator');
    const asker = { mayKeep, now: deps.clock.now(), sentenceOf: sayFailure };
    return (await listDeskAccounts(tx, only)).map((kept) => describeAccount(kept, asker));
  };
  const readOne = async (tx: Tx, staff: Staff, id: string): Promise<DeskAccount> => {
    const [account] = await read(tx, staff, id);
    if (account === undefined) throw new AppError('not-found');
    return account;
  };

  return async (app) => {
    app.get('/accounts', { schema: { response: { 200: DeskAccountList } } }, async (request) => {
      const staff = await requireOfficer(deps, request);
      return deps.db.transaction(staff.scope, async (tx) => ({
        accounts: await read(tx, staff),
      }));
    });

    app.post(
      '/accounts/:id/grants',
      {
        schema: { params, response: { 201: AskedGrant } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { officer, scope } = await requireStaff(deps, request, 'administrator');
        const asked = await inWork(deps, scope, (work) =>
          askGrant(
            work,
            { officerId: officer.id },
            {
              officialAccountId: request.params.id,
              fixedVerifier: deps.config.ZALO_OA_CODE_VERIFIER,
            },
          ),
        );
        const callback = oaCallbackUrl(deps.config.PUBLIC_URL);
        const url = permissionUrl(deps.config, { callback, ...asked });
        return reply.code(201).send({ grant: asked.grant, url });
      },
    );

    app.get(
      '/account-grants/:id',
      { schema: { params, response: { 200: AccountGrant } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) =>
          readGrant(tx, request.params.id, deps.clock.now()),
        );
      },
    );

    app.post(
      '/accounts/:id/health',
      {
        schema: { params, response: { 200: DeskAccount } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request) => {
        const staff = await requireOfficer(deps, request);
        return inWork(deps, staff.scope, async (work) => {
          await askForHealth(work, request.params.id);
          return readOne(work.tx, staff, request.params.id);
        });
      },
    );

    app.post(
      '/accounts/:id/try-again',
      {
        schema: { params, response: { 200: DeskAccount } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request) => {
        const staff = await requireStaff(deps, request, 'administrator');
        return inWork(deps, staff.scope, async (work) => {
          await tryAccountAgain(work, { officerId: staff.officer.id }, request.params.id);
          return readOne(work.tx, staff, request.params.id);
        });
      },
    );

    app.post(
      '/accounts/:id/disconnect',
      { schema: { params, response: { 200: DeskAccount } } },
      async (request) => {
        const staff = await requireStaff(deps, request, 'administrator');
        return inWork(deps, staff.scope, async (work) => {
          await disconnectAccount(work, { officerId: staff.officer.id }, request.params.id);
          return readOne(work.tx, staff, request.params.id);
        });
      },
    );
  };
}

import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { correctCredit } from '#bot/credit/correct-credit.ts';
import { creditSheetFile } from '#bot/credit/credit-sheet-file.ts';
import { monthAt, readCreditOverview, readCreditSheet } from '#bot/credit/read-credit-sheet.ts';
import { readMyCredit } from '#bot/credit/read-my-credit.ts';
import { signCreditSheet } from '#bot/credit/sign-credit-sheet.ts';
import { inWork } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import {
  CreditCorrection,
  CreditMonth,
  CreditOverview,
  CreditSheet,
  MyCredit,
} from '#shared/credit.ts';
import { requireLeader } from './require-leader.ts';
import { requireMember, requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Without one, the month whose sheet is being filled. */
const MonthQuery = z.object({ month: z.optional(CreditMonth) });
const SheetQuery = z.object({ areaId: z.uuid(), month: z.optional(CreditMonth) });
const response = { 200: CreditSheet };

/** Thanks for unpaid work: members see their own, the leader and the commune the sheets; nobody sees a ranking. */
export function creditRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const beginsOn = deps.config.CREDIT_MONTH_BEGINS_ON;
  const which = (month = monthAt(deps.clock.now(), beginsOn)) => ({ month, beginsOn });
  const sheetForOfficer = async (
    request: FastifyRequest<{ Querystring: z.infer<typeof SheetQuery> }>,
  ) => {
    const { scope } = await requireOfficer(deps, request);
    const { areaId, month } = request.query;
    return deps.db.transaction(scope, (tx) => readCreditSheet(tx, areaId, which(month)));
  };

  return async (app) => {
    app.get('/team/credit/me', { schema: { response: { 200: MyCredit } } }, async (request) => {
      const { member, scope } = await requireMember(deps, request);
      return deps.db.transaction(scope, (tx) => readMyCredit(tx, member, which()));
    });

    app.get(
      '/team/credit/sheet',
      { schema: { querystring: MonthQuery, response } },
      async (request) => {
        const { member, scope } = await requireLeader(deps, request);
        return deps.db.transaction(scope, (tx) =>
          readCreditSheet(tx, member.areaId, which(request.query.month)),
        );
      },
    );

    app.post(
      '/team/credit/sheet/sign',
      { schema: { querystring: z.object({ month: CreditMonth }), response } },
      async (request) => {
        const { member, scope } = await requireLeader(deps, request);
        const month = which(request.query.month);
        return inWork(deps, scope, async (work) => {
          await signCreditSheet(work, member.areaId, { kind: 'leader', id: member.id }, month);
          return readCreditSheet(work.tx, member.areaId, month);
        });
      },
    );

    app.post(
      '/team/credit/corrections',
      { schema: { body: CreditCorrection, response } },
      async (request) => {
        const { member, scope } = await requireLeader(deps, request);
        const { body } = request;
        return inWork(deps, scope, async (work) => {
          await correctCredit(work, member, { ...body, note: maskSecrets(body.note).text });
          return readCreditSheet(work.tx, member.areaId, which());
        });
      },
    );

    app.get(
      '/staff/credit/overview',
      { schema: { querystring: MonthQuery, response: { 200: CreditOverview } } },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) =>
          readCreditOverview(tx, area, which(request.query.month)),
        );
      },
    );

    app.get('/staff/credit/sheet', { schema: { querystring: SheetQuery, response } }, (request) =>
      sheetForOfficer(request),
    );

    app.post(
      '/staff/credit/sheet/sign',
      {
        schema: { querystring: z.object({ areaId: z.uuid(), month: CreditMonth }), response },
      },
      async (request) => {
        const { officer, scope } = await requireOfficer(deps, request);
        const { areaId, month } = request.query;
        return inWork(deps, scope, async (work) => {
          await signCreditSheet(work, areaId, { kind: 'officer', id: officer.id }, which(month));
          return readCreditSheet(work.tx, areaId, which(month));
        });
      },
    );

    app.get(
      '/staff/credit/sheet.xlsx',
      { schema: { querystring: SheetQuery } },
      async (request, reply) => {
        const sheet = await sheetForOfficer(request);
        return reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', `attachment; filename="so-cong-${sheet.month}.xlsx"`)
          .send(await creditSheetFile(sheet));
      },
    );
  };
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { askSignInCode } from '#bot/sessions/ask-sign-in-code.ts';
import { takeSignInCode } from '#bot/sessions/take-sign-in-code.ts';
import { beginZaloSignIn, endZaloSignIn } from '#bot/sessions/zalo-sign-in.ts';
import {
  AskedSignInCode,
  Session,
  SignInCode,
  SignInCodeRequest,
  ZaloSignIn,
  ZaloSignInAnswer,
} from '#shared/sessions.ts';
import { browserKeyOf, forgetInBrowser, keepInBrowser } from './browser-key.ts';
import { describeSession } from './describe-session.ts';
import { limitByAddress } from './limit-by-address.ts';
import { OaQuery } from './oa-query.ts';
import type { WebDeps } from './web-deps.ts';

/** Signing in at the console outside Zalo: with a code that the account sends, or at Zalo's own page. Open to everybody. */
export function signInRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/sign-in/codes',
      {
        schema: { body: SignInCodeRequest, response: { 201: AskedSignInCode } },
        config: limitByAddress(10),
      },
      async (request, reply) => {
        const { id, expiresAt } = await askSignInCode(deps, request.body.staffCode);
        return reply.code(201).send({ id, expiresAt: expiresAt.toISOString() });
      },
    );

    app.post(
      '/sign-in/codes/:id/session',
      {
        schema: {
          params: z.object({ id: z.uuid() }),
          body: SignInCode,
          response: { 201: Session },
        },
        config: limitByAddress(30),
      },
      async (request, reply) => {
        const opened = await takeSignInCode(deps, request.params.id, request.body.code);
        return reply.code(201).send(await describeSession(deps, request, opened));
      },
    );

    app.post(
      '/sign-in/zalo',
      {
        schema: { querystring: OaQuery, response: { 201: ZaloSignIn } },
        config: limitByAddress(30),
      },
      async (request, reply) => {
        const { address, browserKey } = await beginZaloSignIn(deps, request.query.oa);
        keepInBrowser(deps, reply, browserKey);
        return reply.code(201).send({ address });
      },
    );

    app.post(
      '/sign-in/zalo/session',
      {
        schema: { body: ZaloSignInAnswer, response: { 201: Session } },
        config: limitByAddress(30),
      },
      async (request, reply) => {
        const browserKey = browserKeyOf(request);
        const opened = await endZaloSignIn(deps, { ...request.body, browserKey });
        forgetInBrowser(deps, reply);
        return reply.code(201).send(await describeSession(deps, request, opened));
      },
    );
  };
}

import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import {
  jsonSchemaTransform,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Intake } from '#bot/inbox/intake.ts';
import type { IntakeCounters } from '#bot/inbox/intake-counters.ts';
import type { RefusalCounter } from '#bot/watching/count-refusals.ts';
import { accountRoutes } from './accounts.routes.ts';
import { announcementFileRoutes } from './announcement-files.routes.ts';
import { announcementRoutes } from './announcements.routes.ts';
import { announcingRoutes } from './announcing.routes.ts';
import { announcingKeepingRoutes } from './announcing-keeping.routes.ts';
import { answerUnreadRequest } from './answer-unread-request.ts';
import { answerUnreadable } from './answer-unreadable.ts';
import { attachmentRoutes } from './attachments.routes.ts';
import { auditRoutes } from './audit.routes.ts';
import { botLinkRoutes } from './bot-link.routes.ts';
import { cannedAnswerRoutes } from './canned-answers.routes.ts';
import { cleanInput } from './clean-input.ts';
import { clockRoutes } from './clocks.routes.ts';
import { creditRoutes } from './credit.routes.ts';
import { dutyRoutes } from './duty.routes.ts';
import { answerErrors, answerUnknownPaths } from './error-answers.ts';
import { finishAnswers } from './finish-answers.ts';
import { healthRoutes } from './health.routes.ts';
import { helpRequestRoutes } from './help-requests.routes.ts';
import { homeRoutes } from './home.routes.ts';
import { importRoutes } from './imports.routes.ts';
import { keepingRoutes } from './keeping.routes.ts';
import { longTaskRoutes } from './long-tasks.routes.ts';
import { meRoutes } from './me.routes.ts';
import { miniAppWebhookRoutes } from './mini-app-webhook.routes.ts';
import { oaCallbackRoutes } from './oa-callback.routes.ts';
import { officerRoutes } from './officers.routes.ts';
import { pages } from './pages.ts';
import { posterRoutes } from './posters.routes.ts';
import { registerRoutes } from './register.routes.ts';
import { registerActRoutes } from './register-acts.routes.ts';
import { registerExportRoutes } from './register-exports.routes.ts';
import { residentRoutes } from './residents.routes.ts';
import { scanRoutes } from './scans.routes.ts';
import { secureHeaders } from './secure-headers.ts';
import { serializeAnswers } from './serialize-answers.ts';
import { sessionRoutes } from './sessions.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { solvedRequestRoutes } from './solved-requests.routes.ts';
import { staffVisitRoutes } from './staff-visits.routes.ts';
import { taughtPhrasingRoutes } from './taught-phrasings.routes.ts';
import { teamRoutes } from './team.routes.ts';
import { teamActRoutes } from './team-acts.routes.ts';
import { teamDeskRoutes } from './team-desk.routes.ts';
import { teamKeepingRoutes } from './team-keeping.routes.ts';
import { tipProposalRoutes } from './tip-proposals.routes.ts';
import { tipRoutes } from './tips.routes.ts';
import { traceActs } from './trace-acts.ts';
import { tutorialKeepingRoutes } from './tutorial-keeping.routes.ts';
import { tutorialPictureRoutes } from './tutorial-pictures.routes.ts';
import { tutorialUseRoutes } from './tutorial-use.routes.ts';
import { tutorialRoutes } from './tutorials.routes.ts';
import { villageRoutes } from './villages.routes.ts';
import { visitRoutes } from './visits.routes.ts';
import type { WebDeps } from './web-deps.ts';
import { webhookRoutes } from './webhooks.routes.ts';
import { zaloBotWebhookRoutes } from './zalo-bot-webhook.routes.ts';

/** Zalo serves Mini Apps from this origin and no other. */
const miniAppOrigin = 'https://h5.zdn.vn';

export type AppDeps = WebDeps & {
  intake: Intake;
  counters: IntakeCounters;
  refusals: RefusalCounter;
  /** What `/metrics` shows. */
  metrics: () => Promise<string>;
};

/** The whole web half without a listening socket. */
export async function buildApp(
  deps: AppDeps,
  log: FastifyBaseLogger | false,
): Promise<FastifyInstance> {
  const app = Fastify({
    ...(log === false ? { logger: false } : { loggerInstance: log }),
    // Request lines would hold people's paths and addresses; errors and refusals have their own lines.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 64 * 1024,
    // A voice note of the largest size, sent over a village's slowest network.
    requestTimeout: 90_000,
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: answerUnreadable,
    clientErrorHandler: answerUnreadRequest,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializeAnswers);
  answerErrors(app, deps.refusals);
  await app.register(webhookRoutes, deps);
  await app.register(miniAppWebhookRoutes, deps);
  await app.register(zaloBotWebhookRoutes, deps);
  // Nobody sends us bare text; a browser's form could, without being asked whether it may.
  app.removeContentTypeParser('text/plain');
  secureHeaders(app, deps.config);
  await app.register(cors, {
    origin: [miniAppOrigin],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['date'],
  });
  await app.register(swagger, {
    openapi: { info: { title: 'Cánh Tay Số', version: '1' } },
    transform: jsonSchemaTransform,
  });
  await app.register(oaCallbackRoutes(deps));
  await app.register(scanRoutes(deps));
  await app.register(healthRoutes(deps));
  await app.register(
    async (api) => {
      await api.register(rateLimit, {
        // A whole culture house may share one address.
        max: 1_500,
        timeWindow: '1 minute',
      });
      cleanInput(api);
      traceActs(api);
      finishAnswers(api, deps.clock);
      answerUnknownPaths(api);
      await api.register(sessionRoutes(deps));
      await api.register(signInRoutes(deps));
      await api.register(officerRoutes(deps));
      await api.register(auditRoutes(deps));
      await api.register(meRoutes(deps));
      await api.register(villageRoutes(deps));
      await api.register(tutorialRoutes(deps));
      await api.register(helpRequestRoutes(deps));
      await api.register(attachmentRoutes(deps));
      await api.register(tutorialUseRoutes(deps));
      await api.register(tutorialKeepingRoutes(deps), { prefix: '/staff' });
      await api.register(taughtPhrasingRoutes(deps), { prefix: '/staff' });
      await api.register(tutorialPictureRoutes(deps));
      await api.register(tipRoutes(deps));
      await api.register(announcementRoutes(deps));
      await api.register(announcingRoutes(deps), { prefix: '/staff' });
      await api.register(announcingKeepingRoutes(deps), { prefix: '/staff' });
      await api.register(announcementFileRoutes(deps));
      await api.register(clockRoutes(deps), { prefix: '/staff' });
      await api.register(accountRoutes(deps), { prefix: '/staff' });
      await api.register(homeRoutes(deps), { prefix: '/staff' });
      await api.register(teamRoutes(deps), { prefix: '/team' });
      await api.register(botLinkRoutes(deps), { prefix: '/team' });
      await api.register(teamActRoutes(deps), { prefix: '/team' });
      await api.register(teamDeskRoutes(deps), { prefix: '/team' });
      await api.register(staffVisitRoutes(deps), { prefix: '/staff' });
      await api.register(visitRoutes(deps), { prefix: '/team' });
      await api.register(registerRoutes(deps), { prefix: '/register' });
      await api.register(registerExportRoutes(deps), { prefix: '/register' });
      await api.register(registerActRoutes(deps), { prefix: '/register' });
      await api.register(cannedAnswerRoutes(deps));
      await api.register(tipProposalRoutes(deps));
      await api.register(solvedRequestRoutes(deps));
      await api.register(dutyRoutes(deps));
      await api.register(creditRoutes(deps));
      await api.register(residentRoutes(deps), { prefix: '/staff' });
      await api.register(longTaskRoutes(deps), { prefix: '/staff' });
      await api.register(posterRoutes(deps), { prefix: '/staff' });
      await api.register(importRoutes(deps), { prefix: '/staff' });
      await api.register(keepingRoutes(deps), { prefix: '/staff/keeping' });
      await api.register(teamKeepingRoutes(deps), { prefix: '/staff/keeping' });
    },
    { prefix: '/api' },
  );
  // Its own policy would let in styles from anywhere, and its validator is told what we offer.
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { validatorUrl: null } });
  await app.register(pages(deps.config.ZALO_MINI_APP_ID));
  return app;
}

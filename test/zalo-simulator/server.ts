import Fastify, { type FastifyInstance } from 'fastify';
import { ZodError, z } from 'zod';
import { serveArticles } from './articles.ts';
import { serveBotApi } from './bot-api.ts';
import { serveChatHistory } from './chat-history.ts';
import { serveConsentPage } from './consent-page.ts';
import { serveConsultation } from './consultation.ts';
import { serveConsultationV2 } from './consultation-v2.ts';
import { type ControlOptions, serveControl } from './control.ts';
import { ControlError } from './control-lookup.ts';
import { serveGraph } from './graph.ts';
import { serveGroupAssets } from './group-assets.ts';
import { serveGroupManagement } from './group-management.ts';
import { serveGroupMessages } from './group-messages.ts';
import { serveMedia } from './media.ts';
import { serveTokens } from './oauth.ts';
import { serveOfficialAccountInfo } from './official-account-info.ts';
import { servePage } from './page.ts';
import { serveQuotas } from './quotas.ts';
import type { Simulation } from './simulation.ts';
import { serveTags } from './tags.ts';
import { serveTemplateMessages } from './template-messages.ts';
import { serveTemplates } from './templates.ts';
import { serveUploads } from './uploads.ts';
import { serveUserSignIn } from './user-sign-in.ts';
import { serveUsers } from './users.ts';

/** The HTTP side of the simulator: all of Zalo's hosts, the control API and the page, on one port. */
export async function buildServer(
  simulation: Simulation,
  options: ControlOptions,
): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 12 * 1024 * 1024 });
  readBodies(app);
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ZodError) return reply.code(400).send({ error: z.prettifyError(error) });
    if (error instanceof ControlError) {
      return reply.code(error.statusCode).send({ error: error.message });
    }
    const failure = error as Error & { statusCode?: number };
    return reply.code(failure.statusCode ?? 500).send({ error: failure.message });
  });
  serveTokens(app, simulation);
  serveConsentPage(app, simulation);
  serveUserSignIn(app, simulation);
  serveGraph(app, simulation);
  serveConsultation(app, simulation);
  serveConsultationV2(app, simulation);
  serveChatHistory(app, simulation);
  serveQuotas(app, simulation);
  serveOfficialAccountInfo(app, simulation);
  serveUsers(app, simulation);
  serveTags(app, simulation);
  serveTemplates(app, simulation);
  serveTemplateMessages(app, simulation);
  serveUploads(app, simulation);
  serveArticles(app, simulation);
  serveGroupMessages(app, simulation);
  serveGroupManagement(app, simulation);
  serveGroupAssets(app, simulation);
  serveBotApi(app, simulation);
  serveMedia(app, simulation);
  await serveControl(app, simulation, options);
  servePage(app);
  return app;
}

/** Bodies that cannot be read become `undefined`; what that means is each path's matter. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(null, undefined);
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

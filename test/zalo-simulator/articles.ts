import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { newHexId, newSecret } from './ids.ts';
import { dataParameter, type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import type { Simulation } from './simulation.ts';
import type { Article } from './state.ts';
import { checkLength, invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

const processingMs = 5000;

const Create = z.object({
  type: z.literal('normal'),
  title: z.string().min(1),
  author: z.string().min(1),
  description: z.string().min(1),
  cover: z.object({ cover_type: z.string() }),
  body: z.array(z.object({ type: z.enum(['text', 'image', 'video']) })).min(1),
  status: z.enum(['show', 'hide']).default('hide'),
});

/** Serves writing articles, the only thing that can be broadcast. A new one is processed for 5 seconds. */
export function serveArticles(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v2.0/article/create', createArticle);
  serveOpenapi(app, simulation, 'POST', '/v2.0/article/verify', verifyArticle);
  serveOpenapi(app, simulation, 'GET', '/v2.0/article/getdetail', (call) => {
    const { id } = readParameters(z.object({ id: ZaloId }), dataOrQuery(call));
    const { token, readyAt, ...article } = getArticle(call, id);
    return { id, ...article };
  });
}

/** An article of the calling OA; -201 when there is none. */
export function getArticle(call: OpenapiCall, id: string): Article {
  const article = call.simulation.state.articles[id];
  if (article?.oaId !== call.officialAccount.oaId) throw invalidParameter('attachment_id');
  return article;
}

function createArticle(call: OpenapiCall): unknown {
  const { title, author, description, status } = readParameters(Create, call.body);
  checkLength(title, 150, 'title');
  checkLength(author, 50, 'author');
  checkLength(description, 300, 'description');
  const token = newSecret();
  call.simulation.state.articles[newHexId()] = {
    oaId: call.officialAccount.oaId,
    token,
    readyAt: call.simulation.clock.now() + processingMs,
    title,
    description,
    status,
  };
  return { token };
}

function verifyArticle(call: OpenapiCall): unknown {
  const { token } = readParameters(z.object({ token: z.string() }), call.body);
  const found = Object.entries(call.simulation.state.articles).find(
    ([, article]) => article.token === token,
  );
  if (!found) throw invalidParameter('token');
  const [id, article] = found;
  if (article.readyAt > call.simulation.clock.now()) {
    throw new ZaloError(-214, 'The article is being processed');
  }
  return { id };
}

function dataOrQuery(call: OpenapiCall): unknown {
  return call.query.data === undefined ? call.query : dataParameter(call);
}

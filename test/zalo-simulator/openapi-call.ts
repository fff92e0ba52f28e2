import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerCall, type Note } from './exchange.ts';
import type { Simulation } from './simulation.ts';
import type { OfficialAccount } from './state.ts';
import { ZaloError } from './zalo-error.ts';

/** A call to openapi by an app that an OA has let in. */
export interface OpenapiCall {
  simulation: Simulation;
  officialAccount: OfficialAccount;
  query: Record<string, unknown>;
  /** The parsed JSON body, or the raw bytes of an upload. */
  body: unknown;
  request: FastifyRequest;
  /** What the log should know about the call. */
  note: Note;
}

/** Answers `data` of the envelope, or throws a `ZaloError`. */
type Handle = (call: OpenapiCall) => unknown;

/**
 * Serves one path of openapi.zalo.me: access token, app proof, rate limits, faults and the envelope are
 * the same for all. `sends` marks calls that send messages, which faults apply to by default.
 */
export function serveOpenapi(
  app: FastifyInstance,
  simulation: Simulation,
  method: 'GET' | 'POST',
  path: string,
  handle: Handle,
  { sends = false }: { sends?: boolean } = {},
): void {
  app.route({
    method,
    url: path,
    handler: (request, reply) =>
      answerCall(simulation, request, reply, sends, (note) =>
        answerOpenapi(simulation, request, handle, note),
      ),
  });
}

async function answerOpenapi(
  simulation: Simulation,
  request: FastifyRequest,
  handle: Handle,
  note: Note,
): Promise<Answer> {
  const headers: Record<string, string | number> = {};
  try {
    const officialAccount = authorise(simulation, request);
    note.oaId = officialAccount.oaId;
    const { oaId, requestsPerMinute } = officialAccount;
    const allowance = simulation.rateLimits.take(
      [
        { key: oaId, perMinute: requestsPerMinute },
        { key: 'app', perMinute: simulation.state.world.app.requestsPerMinute },
      ],
      simulation.clock.now(),
    );
    headers['X-RateLimit-Limit'] = allowance.limit;
    headers['X-RateLimit-Remain'] = allowance.remain;
    if (allowance.refused) throw new ZaloError(-32, 'Your application reached limit call api');
    const query = request.query as Record<string, unknown>;
    const data = await handle({
      simulation,
      officialAccount,
      query,
      body: request.body,
      request,
      note,
    });
    const body = { ...(data === undefined ? {} : { data }), error: 0, message: 'Success' };
    return { status: 200, body, headers, error: 0, effect: true };
  } catch (error) {
    if (!(error instanceof ZaloError)) throw error;
    const body = { error: error.code, message: error.message };
    return { status: 200, body, headers, error: error.code, effect: false };
  }
}

function authorise(simulation: Simulation, request: FastifyRequest): OfficialAccount {
  const { access_token: token, appsecret_proof: proof } = request.headers;
  const { accessTokens, officialAccounts, world } = simulation.state;
  const grant = typeof token === 'string' ? accessTokens[token] : undefined;
  const officialAccount = grant && officialAccounts[grant.oaId];
  if (typeof token !== 'string' || !grant || !officialAccount) {
    throw new ZaloError(-216, 'Access token is invalid');
  }
  if (grant.spent || grant.expiresAt <= simulation.clock.now()) {
    throw new ZaloError(-220, 'Access token has expired or was revoked');
  }
  if (proof !== undefined && proof !== appSecretProof(token, world.app.appSecret)) {
    throw new ZaloError(-242, 'Invalid appsecret_proof');
  }
  return officialAccount;
}

/** HMAC-SHA256 of the token with the app secret, in lower-case hexadecimal. */
export function appSecretProof(token: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex');
}

/** The `data` query parameter that most of Zalo's GET calls carry: JSON in the query. */
export function dataParameter(call: OpenapiCall): unknown {
  if (typeof call.query.data !== 'string') throw new ZaloError(-201, 'data is invalid!');
  try {
    return JSON.parse(call.query.data);
  } catch {
    throw new ZaloError(-201, 'data is invalid!');
  }
}

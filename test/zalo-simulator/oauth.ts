import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dayMs } from './clock.ts';
import { type Answer, answerCall, type Note } from './exchange.ts';
import { newSecret } from './ids.ts';
import type { Simulation } from './simulation.ts';

const codeLifeMs = 10 * 60_000;
const accessTokenLifeMs = 25 * 60 * 60_000;
const refreshTokenLifeMs = 90 * dayMs;

/** The pair an OA's grant consists of; the refresh token works once. */
export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

/** Serves the OA token endpoint: codes and refresh tokens become new pairs. */
export function serveTokens(app: FastifyInstance, simulation: Simulation): void {
  app.post('/v4/oa/access_token', (request, reply) =>
    answerCall(simulation, request, reply, false, (note) => exchange(simulation, request, note)),
  );
}

async function exchange(
  simulation: Simulation,
  request: FastifyRequest,
  note: Note,
): Promise<Answer> {
  const { app } = simulation.state.world;
  const secret = request.headers.secret_key;
  if (secret === undefined) return { status: 404, body: 'empty api', error: null, effect: false };
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  if (form.get('app_id') !== app.appId) return refusal('Invalid appId', -14002);
  if (secret !== app.appSecret) return refusal('Invalid secret key');
  const grantType = form.get('grant_type');
  const oaId =
    grantType === 'authorization_code'
      ? spendCode(simulation, form.get('code') ?? '', form.get('code_verifier') ?? undefined)
      : grantType === 'refresh_token'
        ? spendRefreshToken(simulation, form.get('refresh_token') ?? '')
        : { error: 'Invalid grant type' };
  if (typeof oaId !== 'string') return refusal(oaId.error, oaId.code);
  note.oaId = oaId;
  const pair = issueTokens(simulation, oaId);
  await simulation.saveNow();
  const body = {
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    expires_in: String(accessTokenLifeMs / 1000),
  };
  return { status: 200, body, error: null, effect: true };
}

/** Failures come with HTTP 200, and a numeric `error` only where one is known. */
export function refusal(name: string, code?: number): Answer {
  const body = {
    ...(code === undefined ? {} : { error: code }),
    error_name: name,
    error_reason: '',
    ref_doc: 'https://developers.zalo.me/docs',
    error_description: name,
  };
  return { status: 200, body, error: code ?? null, effect: false };
}

type Spent = string | { error: string; code?: number };

function spendRefreshToken(simulation: Simulation, token: string): Spent {
  const grant = simulation.state.refreshTokens[token];
  if (!grant || grant.spent || grant.expiresAt <= simulation.clock.now()) {
    return { error: 'Invalid refresh token' };
  }
  grant.spent = true;
  return grant.oaId;
}

function spendCode(simulation: Simulation, code: string, verifier: string | undefined): Spent {
  const grant = simulation.state.authorizationCodes[code];
  if (!grant || grant.spent || grant.expiresAt <= simulation.clock.now()) {
    return { error: 'Invalid authorization code' };
  }
  if (grant.challenge !== undefined && !answersChallenge(verifier, grant.challenge)) {
    return { error: 'Invalid code verifier', code: -14003 };
  }
  grant.spent = true;
  return grant.oaId;
}

/** A verifier has 43 characters with upper case, lower case and digits; both Base64 alphabets pass. */
export function answersChallenge(verifier: string | undefined, challenge: string): boolean {
  if (verifier?.length !== 43) return false;
  if (![/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(verifier))) return false;
  const expected = createHash('sha256').update(verifier, 'ascii').digest('base64url');
  return challenge.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === expected;
}

/** A code that the redirect after consent carries: 10 minutes, once. */
export function issueCode(
  simulation: Simulation,
  oaId: string,
  redirectUri: string,
  challenge: string | undefined,
): string {
  const code = newSecret();
  simulation.state.authorizationCodes[code] = {
    oaId,
    redirectUri,
    expiresAt: simulation.clock.now() + codeLifeMs,
    spent: false,
    ...(challenge === undefined ? {} : { challenge }),
  };
  return code;
}

/** A new pair for an OA: 25 hours and 3 months. Earlier access tokens stay good until they expire. */
export function issueTokens(simulation: Simulation, oaId: string): TokenPair {
  const { state, clock } = simulation;
  const now = clock.now();
  for (const tokens of [state.accessTokens, state.refreshTokens, state.authorizationCodes]) {
    for (const [token, { expiresAt }] of Object.entries(tokens)) {
      if (expiresAt < now - dayMs) delete tokens[token];
    }
  }
  const pair = { accessToken: newSecret(), refreshToken: newSecret() };
  state.accessTokens[pair.accessToken] = { oaId, expiresAt: now + accessTokenLifeMs, spent: false };
  state.refreshTokens[pair.refreshToken] = {
    oaId,
    expiresAt: now + refreshTokenLifeMs,
    spent: false,
  };
  return pair;
}

/** Takes the OA's access tokens back (-220 from now on), and the refresh tokens too when the whole grant goes. */
export function revokeTokens(simulation: Simulation, oaId: string, wholeGrant: boolean): void {
  const { accessTokens, refreshTokens } = simulation.state;
  for (const tokens of wholeGrant ? [accessTokens, refreshTokens] : [accessTokens]) {
    for (const grant of Object.values(tokens)) if (grant.oaId === oaId) grant.spent = true;
  }
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { escapeHtml } from './consent-page.ts';
import { userConsentTexts as texts } from './consent-texts.ts';
import { type Answer, answerCall, type Note } from './exchange.ts';
import { issueUserToken } from './graph.ts';
import { newSecret } from './ids.ts';
import { answersChallenge, refusal } from './oauth.ts';
import { getPerson, type Simulation } from './simulation.ts';

const codeLifeMs = 10 * 60_000;

const Query = z.object({
  app_id: z.string().default(''),
  redirect_uri: z.string().default(''),
  code_challenge: z.string().optional(),
  state: z.string().optional(),
  /** Which link of the page was followed. */
  person: z.string().optional(),
});

/**
 * Serves Zalo's sign-in of a person in a browser: the page on which somebody allows the app to know them, and the exchange of
 * the code that the redirect carries for a token of theirs.
 */
export function serveUserSignIn(app: FastifyInstance, simulation: Simulation): void {
  app.get('/v4/permission', (request, reply) => {
    const query = Query.parse(request.query);
    if (query.app_id !== simulation.state.world.app.appId) {
      return reply.send({ error: -14002, error_name: 'Invalid appId', error_reason: '' });
    }
    if (!URL.canParse(query.redirect_uri)) {
      return reply.send({ error: -14003, error_name: 'Invalid redirect uri', error_reason: '' });
    }
    if (query.person === undefined) {
      return reply.type('text/html; charset=utf-8').send(page(simulation, request.url));
    }
    const redirect = new URL(query.redirect_uri);
    if (query.state !== undefined) redirect.searchParams.set('state', query.state);
    if (query.person === '') redirect.searchParams.set('error', '-14008');
    else redirect.searchParams.set('code', issueCode(simulation, query.person, query));
    return reply.redirect(redirect.href);
  });
  app.post('/v4/access_token', (request, reply) =>
    answerCall(simulation, request, reply, false, async (note) =>
      exchange(simulation, request, note),
    ),
  );
}

function issueCode(simulation: Simulation, personId: string, query: z.infer<typeof Query>): string {
  const code = newSecret();
  simulation.state.userCodes ??= {};
  simulation.state.userCodes[code] = {
    personId: getPerson(simulation, personId).personId,
    redirectUri: query.redirect_uri,
    expiresAt: simulation.clock.now() + codeLifeMs,
    ...(query.code_challenge === undefined ? {} : { challenge: query.code_challenge }),
  };
  return code;
}

function exchange(simulation: Simulation, request: FastifyRequest, note: Note): Answer {
  const { app } = simulation.state.world;
  const secret = request.headers.secret_key;
  if (secret === undefined) return { status: 404, body: 'empty api', error: null, effect: false };
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  if (form.get('app_id') !== app.appId) return refusal('Invalid appId', -14002);
  if (secret !== app.appSecret) return refusal('Invalid secret key');
  if (form.get('grant_type') !== 'authorization_code') return refusal('Invalid grant type');
  const codes = simulation.state.userCodes ?? {};
  const code = form.get('code') ?? '';
  const granted = codes[code];
  if (granted === undefined || granted.expiresAt <= simulation.clock.now()) {
    return refusal('Invalid authorization code');
  }
  const verifier = form.get('code_verifier') ?? undefined;
  if (granted.challenge !== undefined && !answersChallenge(verifier, granted.challenge)) {
    return refusal('Invalid code verifier', -14003);
  }
  delete codes[code];
  note.personId = granted.personId;
  const accessToken = issueUserToken(simulation, getPerson(simulation, granted.personId), true);
  const body = { access_token: accessToken, refresh_token: newSecret(), expires_in: '3600' };
  return { status: 200, body, error: null, effect: true };
}

function page(simulation: Simulation, here: string): string {
  const people = Object.values(simulation.state.people);
  const link = (person: string) => escapeHtml(`${here}&person=${encodeURIComponent(person)}`);
  const rows = (kinds: string[], isIn: boolean) =>
    people
      .filter(({ kind }) => kinds.includes(kind) === isIn)
      .map(({ personId, name }) => `<li><a href="${link(personId)}">${escapeHtml(name)}</a></li>`)
      .join('');
  return `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${texts.title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0}li{margin:.5rem 0}
a{display:block;padding:.6rem 1rem;border-radius:.5rem;background:#0056c7;color:#fff;text-decoration:none}</style>
<h1>${texts.title}</h1><p>${texts.ask}</p>
<h2>${texts.officers}</h2><ul>${rows(['officer'], true)}</ul>
<h2>${texts.others}</h2><ul>${rows(['officer'], false)}</ul>
<p><a href="${link('')}">${texts.refuse}</a></p></html>`;
}

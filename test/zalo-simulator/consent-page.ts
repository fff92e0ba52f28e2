import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { consentTexts } from './consent-texts.ts';
import { issueCode } from './oauth.ts';
import type { Simulation } from './simulation.ts';

const Query = z.object({
  app_id: z.string().default(''),
  redirect_uri: z.string().default(''),
  code_challenge: z.string().optional(),
  state: z.string().optional(),
  oa_id: z.string().optional(),
});

/**
 * Serves the page on which an OA's administrator lets the app in. The page links to itself with `oa_id`
 * added, which redirects to the app with `code`, `oa_id` and `state`.
 */
export function serveConsentPage(app: FastifyInstance, simulation: Simulation): void {
  app.get('/v4/oa/permission', (request, reply) => {
    const query = Query.parse(request.query);
    const { world, officialAccounts } = simulation.state;
    if (query.app_id !== world.app.appId) {
      return reply.send({ error: -14002, error_name: 'Invalid appId', error_reason: '' });
    }
    const redirect = URL.canParse(query.redirect_uri) ? new URL(query.redirect_uri) : undefined;
    const saved = world.app.callbackUrl;
    if (!redirect || (saved !== undefined && saved !== query.redirect_uri)) {
      return reply.send({ error: -14003, error_name: 'Invalid redirect uri', error_reason: '' });
    }
    if (query.oa_id === undefined) {
      const choices = Object.values(officialAccounts).map(({ oaId, name }) => ({
        name,
        href: `${request.url}&oa_id=${encodeURIComponent(oaId)}`,
      }));
      return reply.type('text/html; charset=utf-8').send(consentPage(choices));
    }
    if (!officialAccounts[query.oa_id]) return reply.code(404).send();
    const code = issueCode(simulation, query.oa_id, query.redirect_uri, query.code_challenge);
    redirect.searchParams.set('code', code);
    redirect.searchParams.set('oa_id', query.oa_id);
    if (query.state !== undefined) redirect.searchParams.set('state', query.state);
    return reply.redirect(redirect.href);
  });
}

function consentPage(choices: { name: string; href: string }[]): string {
  const rows = choices.map(
    ({ name, href }) =>
      `<li><b>${escapeHtml(name)}</b> <a href="${escapeHtml(href)}">${consentTexts.allow}</a></li>`,
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${consentTexts.title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
li{margin:1rem 0}a{padding:.5rem 1rem;border-radius:.5rem;background:#0056c7;color:#fff}</style>
<h1>${consentTexts.title}</h1><p>${consentTexts.ask}</p>
<ul>${rows.join('') || `<li>${consentTexts.nobody}</li>`}</ul></html>`;
}

export function escapeHtml(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => named[character] ?? character);
}

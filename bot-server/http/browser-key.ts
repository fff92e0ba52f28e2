import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebDeps } from './web-deps.ts';

const name = 'sign-in';
const path = '/api/sign-in';
const lifeSeconds = 600;

/** Leaves with one browser, unseen by its pages, what shows later that it is still the same one. */
export function keepInBrowser(deps: WebDeps, reply: FastifyReply, key: string): void {
  setCookie(deps, reply, key, lifeSeconds);
}

export function forgetInBrowser(deps: WebDeps, reply: FastifyReply): void {
  setCookie(deps, reply, '', 0);
}

/** What was left with the browser that asks. */
export function browserKeyOf(request: FastifyRequest): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}

function setCookie(deps: WebDeps, reply: FastifyReply, value: string, maxAge: number): void {
  const isSecure = deps.config.PUBLIC_URL.startsWith('https:');
  const flags = `Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict`;
  reply.header('set-cookie', `${name}=${value}; ${flags}${isSecure ? '; Secure' : ''}`);
}

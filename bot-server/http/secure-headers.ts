import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { Config } from '#bot/config.ts';

const yearSeconds = 31_536_000;

type Addresses = Pick<Config, 'PUBLIC_URL' | 'DEVELOPMENT_SIGN_IN_URL'>;

/**
 * Has every answer tell browsers what to refuse: scripts, styles and frames of others, words that are code, other meanings of a
 * file, and, where people reach us by HTTPS, ever coming without it again. With the simulator its page may frame ours. Who posts
 * events is no browser, and is told nothing of it.
 */
export function secureHeaders(app: FastifyInstance, config: Addresses): void {
  // Made once; made for every request, as by the plugin for Fastify, it costs more than most answers.
  const tellBrowser = helmet(headersOf(config));
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url?.startsWith('/webhooks/')) done();
    else tellBrowser(request.raw, reply.raw, (error) => done(error as Error | undefined));
  });
}

function headersOf(config: Addresses): HelmetOptions {
  const development = originsOf(config.DEVELOPMENT_SIGN_IN_URL);
  return {
    // Said by `frame-ancestors`, which can name the simulator.
    frameguard: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginOpenerPolicy: false,
    // What else runs beside us under the same name is not ours to decide.
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https:') && {
      maxAge: yearSeconds,
      includeSubDomains: false,
    },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // Voice notes are fetched with the session and heard from memory.
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        connectSrc: ["'self'", ...development],
        frameAncestors: ["'self'", ...development],
      },
    },
  };
}

function originsOf(url: string | undefined): string[] {
  return url === undefined ? [] : [new URL(url).origin];
}

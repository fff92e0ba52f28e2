import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from '#bot/config.ts';

const yearSeconds = 31_536_000;

/**
 * What every answer tells browsers to refuse: scripts, styles and frames of others, words that are code, other meanings of a
 * file, and, where people reach us by HTTPS, ever coming without it again. With the simulator its page may frame ours.
 */
export function secureHeaders(
  config: Pick<Config, 'PUBLIC_URL' | 'DEVELOPMENT_SIGN_IN_URL'>,
): FastifyHelmetOptions {
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

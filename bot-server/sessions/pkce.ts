import { createHash, randomInt } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What proves at the end that we began: 43 letters and digits, of each kind at least one, as Zalo wants it. */
export function newCodeVerifier(): string {
  for (;;) {
    const verifier = Array.from({ length: 43 }, () => letters[randomInt(letters.length)]).join('');
    if ([/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(verifier))) return verifier;
  }
}

/** What Zalo is told of it at the beginning. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

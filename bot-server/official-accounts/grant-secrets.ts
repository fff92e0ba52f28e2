import { createHash, randomBytes } from 'node:crypto';

const verifierLength = 43;

/** What goes to Zalo and comes back, known to nobody else; stored as its hash. */
export function newGrantState(): string {
  return randomBytes(32).toString('base64url');
}

export function hashGrantState(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}

/** Zalo takes exactly 43 characters with upper case, lower case and digits among them. */
export function newCodeVerifier(): string {
  for (;;) {
    const letters = randomBytes(64)
      .toString('base64')
      .replaceAll(/[^A-Za-z\d]/g, '');
    const verifier = letters.slice(0, verifierLength);
    const hasAll = [/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(verifier));
    if (verifier.length === verifierLength && hasAll) return verifier;
  }
}

/** The verifier as Zalo's consent page is shown it. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

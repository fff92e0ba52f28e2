import { createHash, randomBytes } from 'node:crypto';

/** A new token: 256 random bits, shown once to its owner. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a token is stored and looked up. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

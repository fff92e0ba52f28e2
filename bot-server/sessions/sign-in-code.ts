import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Eight digits, any of them as likely as another. */
export function newSignInCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** The form in which a code is kept; the id tells equal codes apart. */
export function hashSignInCode(id: string, code: string): string {
  return createHash('sha256').update(`${id}:${code}`).digest('hex');
}

/** Takes as long whatever differs. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

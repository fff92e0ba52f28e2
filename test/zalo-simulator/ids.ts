import { randomBytes, randomInt } from 'node:crypto';

/** A new message or group id: 20 hexadecimal characters, as Zalo's are. */
export function newHexId(): string {
  return randomBytes(10).toString('hex');
}

/** A new person, OA or upload id: 19 decimal digits, beyond what a JSON number can hold. */
export function newDecimalId(): string {
  let digits = String(randomInt(1, 10));
  while (digits.length < 19) digits += String(randomInt(0, 10));
  return digits;
}

/** A new token or code nobody can guess. */
export function newSecret(): string {
  return randomBytes(48).toString('base64url');
}

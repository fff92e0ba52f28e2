import { createHash } from 'node:crypto';

/** By which something is recognised without being named: what a person is forgotten by may stay after them. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

import { z } from 'zod';
import type { BroughtBack } from '#bot/official-accounts/receive-grant.ts';

const word = z
  .string()
  .regex(/^[\x21-\x7e]{1,2048}$/)
  .optional()
  .catch(undefined);

/** What Zalo adds to the callback's address; whatever else stands there is nobody's. */
export const PermissionCallback = z.object({ state: word, code: word, oa_id: word });

export function readPermissionCallback(query: z.infer<typeof PermissionCallback>): BroughtBack {
  return { state: query.state, code: query.code, oaId: query.oa_id };
}

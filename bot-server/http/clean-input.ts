import type { FastifyInstance } from 'fastify';
import { toNfc } from '#bot/lib/vietnamese-text.ts';

/**
 * Makes every text of a request storable before anybody looks at it: PostgreSQL takes neither NUL nor half of a letter, and we
 * keep one form of each Vietnamese letter. Uploaded bytes are left as they are.
 */
export function cleanInput(api: FastifyInstance): void {
  api.addHook('preValidation', async (request) => {
    request.body = clean(request.body, 0);
    request.query = clean(request.query, 0);
    request.params = clean(request.params, 0);
  });
}

/** No schema of ours nests deeper; what lies below is let in by none. */
const depthMax = 4;

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  const isPlain = typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
  if (!isPlain || depth === depthMax) return value;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [cleanText(name), clean(inner, depth + 1)]),
  );
}

function cleanText(text: string): string {
  return toNfc(text.toWellFormed()).replaceAll('\u0000', '');
}

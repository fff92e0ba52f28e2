import type { FastifyInstance } from 'fastify';
import { toNfc } from '#bot/lib/vietnamese-text.ts';

/**
 * Makes every text of a request storable before anybody looks at it: PostgreSQL takes neither NUL nor half of a letter, and we
 * keep one form of each Vietnamese letter.
 */
export function cleanInput(api: FastifyInstance): void {
  api.addHook('preValidation', async (request) => {
    request.body = cleanFields(request.body);
    request.query = cleanFields(request.query);
  });
}

/** Deeper than anything that we take; what lies below, no schema lets in. */
const depthMax = 4;

function cleanFields(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null || depth === depthMax) return value;
  // The bytes of a photo are no words.
  if (ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((part) => cleanFields(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, cleanFields(part, depth + 1)]),
  );
}

function cleanText(text: string): string {
  return toNfc(text.toWellFormed()).replaceAll('\u0000', '');
}

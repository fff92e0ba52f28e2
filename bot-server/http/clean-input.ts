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

/** Our bodies are flat; what lies deeper no schema lets in. */
function cleanFields(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value) : value,
    ]),
  );
}

function cleanText(text: string): string {
  return toNfc(text.toWellFormed()).replaceAll('\u0000', '');
}

import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const folder = join(import.meta.dirname, 'page');

/** Serves the play page; its TypeScript files go out as JavaScript. */
export function servePage(app: FastifyInstance): void {
  const stripped = new Map<string, { source: string; script: string }>();

  async function asScript(path: string, source: string): Promise<string> {
    const known = stripped.get(path);
    if (known?.source === source) return known.script;
    const script = quietly(() => stripTypeScriptTypes(source));
    stripped.set(path, { source, script });
    return script;
  }

  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = normalize(join(folder, request.params['*'] || 'index.html'));
    const type = types[extname(path)];
    if (!path.startsWith(folder + sep) || type === undefined) return reply.code(404).send();
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) return reply.code(404).send();
    reply.type(type).header('cache-control', 'no-cache');
    return extname(path) === '.ts' ? asScript(path, bytes.toString('utf8')) : bytes;
  });
}

/** Stripping types makes Node warn, each process once, that this function is new. */
function quietly<Result>(run: () => Result): Result {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
}

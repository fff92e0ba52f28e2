import type { FastifyRequest } from 'fastify';
import { errorKind } from '#bot/lib/log.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { libraryShelf, type Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { readerScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/**
 * The tutorials as the commune of whoever asks reads them, signed in or come through its account. Where the database cannot be
 * asked it is the library's wording: somebody who is being cheated needs the guide now.
 */
export async function readerShelf(
  deps: WebDeps,
  request: FastifyRequest,
  oaId: string | undefined,
): Promise<Shelf> {
  try {
    const scope = await readerScope(deps, request, oaId);
    return scope === undefined ? libraryShelf : await deps.db.transaction(scope, readShelf);
  } catch (error) {
    request.log.error({ kind: errorKind(error) }, 'tutorials of the commune not read');
    return libraryShelf;
  }
}

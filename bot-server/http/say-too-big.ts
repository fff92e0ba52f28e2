import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#bot/lib/app-error.ts';

/** Tells in our words that an upload is larger than its path takes. */
export function sayTooBig(
  error: Error & { statusCode?: number },
  _request: FastifyRequest,
  _reply: FastifyReply,
): never {
  throw error.statusCode === 413 ? new AppError('attachment/too-big') : error;
}

/** The same of a list from somebody's desk. */
export function sayTooBigFile(
  error: Error & { statusCode?: number },
  _request: FastifyRequest,
  _reply: FastifyReply,
): never {
  throw error.statusCode === 413 ? new AppError('import/too-big') : error;
}

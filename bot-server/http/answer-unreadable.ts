import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { errorSentences } from './error-texts.ts';

/** Answers an address that cannot be read at all, before any route is looked for; nothing of it is told back. */
export function answerUnreadable(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const code = 'input/invalid';
  reply
    .code(error.statusCode ?? 400)
    .header('x-content-type-options', 'nosniff')
    .send({ code, message: errorSentences[code], requestId: request.id });
}

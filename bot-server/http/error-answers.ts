import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { DatabaseAway } from '#bot/db/database-away.ts';
import { AppError, type AppErrorCode } from '#bot/lib/app-error.ts';
import { errorKind } from '#bot/lib/log.ts';
import type { RefusalCounter } from '#bot/watching/count-refusals.ts';
import type { ApiError } from '#shared/sessions.ts';
import {
  busySentence,
  errorSentences,
  fieldWrongSentence,
  pathUnknownSentence,
  unexpectedSentence,
  unreadSentence,
} from './error-texts.ts';

const statuses: Record<AppErrorCode, number> = {
  'session/missing': 401,
  'session/token-refused': 401,
  'session/not-allowed': 403,
  'session/account-unknown': 422,
  'sign-in/code-wrong': 422,
  'sign-in/code-over': 409,
  'sign-in/flow-over': 409,
  'officer/last-administrator': 409,
  'officer/code-taken': 409,
  'officer/account-taken': 409,
  'officer/invitation-wrong': 422,
  'input/invalid': 400,
  'not-found': 404,
  'area/village-unknown': 422,
  'area/name-taken': 409,
  'area/same-village': 422,
  'area/lived-in': 409,
  'member/already-there': 409,
  'member/left': 409,
  'group/taken': 409,
  'import/too-big': 413,
  'import/not-ready': 409,
  'help-request/village-missing': 409,
  'help-request/no-team': 409,
  'help-request/empty': 422,
  'help-request/phone-missing': 422,
  'help-request/visit-missing': 422,
  'help-request/taken': 409,
  'help-request/not-claimed': 409,
  'help-request/finished': 409,
  'help-request/not-finished': 409,
  'help-request/other-team': 409,
  'help-request/private': 409,
  'help-request/no-leader': 409,
  'help-request/appointment-not-ahead': 422,
  'help-request/nothing-to-correct': 409,
  'help-request/too-late-to-correct': 409,
  'attachment/not-accepted': 422,
  'attachment/too-big': 413,
  'consent/missing': 409,
  'resident/erased': 409,
  'data-request/answered': 409,
  'household/full': 409,
  'household/left-alone': 409,
  'household/not-yours-to-assign': 403,
  'member/unknown': 422,
  'tutorial/unknown': 422,
  'tutorial/changed-elsewhere': 409,
  'tutorial/moved-on': 409,
  'tutorial/not-ready': 422,
  'tutorial/own-work': 403,
  'tutorial/remark-missing': 422,
  'tutorial/title-taken': 409,
  'phrasing/too-short': 422,
  'phrasing/has-number': 422,
  'phrasing/has-name': 422,
  'phrasing/danger': 422,
  'phrasing/other-content': 409,
  'phrasing/effect-unseen': 409,
  'phrasing/taken': 409,
  'phrasing/full': 409,
  'phrasing/taken-back': 409,
  'announcement/changed-elsewhere': 409,
  'announcement/not-ready': 422,
  'announcement/not-now': 409,
  'announcement/own-words': 403,
  'announcement/files-full': 409,
  'announcement/file-not-accepted': 422,
  'register/too-many': 422,
  'tip/no-answer': 409,
  'tip/decided': 409,
  'tip/covered': 400,
  'tip/taken-back': 409,
  'canned-answer/name-taken': 409,
  'canned-answer/pictures-full': 409,
  'team/leader-only': 403,
  'duty/over': 409,
  'duty/not-over': 409,
  'duty/cancelled': 409,
  'duty/overlapping': 409,
  'duty/not-joined': 409,
  'credit/month-not-over': 409,
  'rate-limited': 429,
  'zalo/unreachable': 503,
};

const comeAgainAfterSeconds = 5;

/** Turns whatever a handler threw into an ApiError, and counts what was refused; what nobody foresaw becomes a fixed sentence and a log line. */
export function answerErrors(app: FastifyInstance, refusals: RefusalCounter): void {
  app.setErrorHandler<FastifyError | AppError>((error, request, reply) => {
    const requestId = request.id;
    if (error instanceof AppError) {
      refusals.count(error.code);
      request.log.info(
        { code: error.code, ...routeOf(request), ...error.facts },
        'request refused',
      );
      const fields = error.fields === undefined ? {} : { fields: [...error.fields] };
      return reply.code(statuses[error.code]).send({ ...body(error.code, requestId), ...fields });
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      refusals.count('input/invalid');
      request.log.info({ code: 'input/invalid', ...routeOf(request) }, 'request refused');
      const fields = error.validation.map((issue) => ({
        field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: fieldWrongSentence,
      }));
      return reply.code(400).send({ ...body('input/invalid', requestId), fields });
    }
    if (error.statusCode === 429) {
      refusals.count('rate-limited');
      return reply.code(429).send(body('rate-limited', requestId));
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return reply.code(error.statusCode).send(body('input/invalid', requestId));
    }
    logFailure(request, error);
    if (error instanceof DatabaseAway) {
      const busy = { code: 'server/busy', message: busySentence, requestId };
      return reply.code(503).header('retry-after', comeAgainAfterSeconds).send(busy);
    }
    const message = request.method === 'GET' ? unreadSentence : unexpectedSentence;
    return reply.code(500).send({ code: 'unexpected', message, requestId });
  });
  answerUnknownPaths(app);
}

/** Answers what no route of `app` takes, below its prefix, as its routes answer. */
export function answerUnknownPaths(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send({ code: 'not-found', message: pathUnknownSentence, requestId: request.id }),
  );
}

/** The log line of what nobody foresaw. */
export function logFailure(request: FastifyRequest, error: Error): void {
  request.log.error({ kind: errorKind(error), at: placesOf(error) }, 'request failed');
}

/** As it is written in the code: what stands in its places is somebody's. */
function routeOf({ method, routeOptions }: FastifyRequest) {
  return { route: `${method} ${routeOptions.url ?? ''}` };
}

function body(code: AppErrorCode, requestId: string): ApiError {
  return { code, message: errorSentences[code], requestId };
}

const placesMax = 5;

/** Where an error arose. Its message is left out whole: a driver's message quotes what people wrote, over several lines. */
function placesOf(error: Error): string {
  const stack = error.stack ?? '';
  const messageEnd = stack.indexOf(error.message) + error.message.length;
  return stack.slice(messageEnd).trim().split('\n').slice(0, placesMax).join('\n');
}

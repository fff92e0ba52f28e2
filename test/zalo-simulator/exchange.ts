import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiEntry } from './log.ts';
import type { Simulation } from './simulation.ts';

/** What Zalo makes of a call. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string | number>;
  /** Zalo's error number, `null` where the answer carries none. */
  error: number | null;
  effect: boolean;
}

/** Whom and what a call was about, for the log. */
export type Note = Partial<Pick<ApiEntry, 'oaId' | 'personId' | 'groupId' | 'messageId' | 'path'>>;

const hangMs = 60_000;

/** Answers a call to Zalo, through whatever fault is switched on, and writes it into the log. */
export async function answerCall(
  simulation: Simulation,
  request: FastifyRequest,
  reply: FastifyReply,
  sends: boolean,
  produce: (note: Note) => Promise<Answer> | Answer,
): Promise<unknown> {
  const fault = simulation.faults.drawForCall(sends);
  const note: Note = {};
  const answer = await answerUnderFault(simulation, fault, () => produce(note));
  const isDropped = fault === 'dropAnswer' || fault === 'hang';
  simulation.log.add(
    {
      kind: 'api',
      method: request.method,
      path: request.url.split('?')[0] ?? request.url,
      ...note,
      error: answer.error,
      httpStatus: answer.status,
      effect: answer.effect,
      ...(fault === undefined ? {} : { fault }),
      answerDropped: isDropped,
    },
    simulation.clock.now(),
  );
  if (!isDropped)
    return reply
      .code(answer.status)
      .headers(answer.headers ?? {})
      .send(answer.body);
  reply.hijack();
  const { socket } = request.raw;
  if (fault === 'dropAnswer') {
    socket.destroy();
  } else {
    const timer = setTimeout(() => socket.destroy(), hangMs).unref();
    socket.once('close', () => clearTimeout(timer));
  }
  return reply;
}

async function answerUnderFault(
  simulation: Simulation,
  fault: ApiEntry['fault'],
  produce: () => Promise<Answer> | Answer,
): Promise<Answer> {
  if (fault === 'rateLimit') {
    const body = { error: -32, message: 'Your application reached limit call api' };
    return { status: 200, body, error: -32, effect: false };
  }
  if (fault === 'serverError') {
    return {
      status: 502,
      body: '<html><body>502 Bad Gateway</body></html>',
      error: null,
      effect: false,
    };
  }
  if (fault === 'hang' && simulation.faults.chance(0.5)) {
    return { status: 200, body: {}, error: null, effect: false };
  }
  return produce();
}

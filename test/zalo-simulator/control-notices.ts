import type { FastifyInstance } from 'fastify';
import type { Simulation } from './simulation.ts';

const heartbeatMs = 15_000;

/** Streams change notices as server-sent events until the listener goes away. */
export function controlNotices(app: FastifyInstance, simulation: Simulation): void {
  app.get('/events', (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    raw.write(': listening\n\n');
    const stop = simulation.notices.subscribe((notice) => {
      raw.write(`data: ${JSON.stringify(notice)}\n\n`);
    });
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs).unref();
    request.raw.socket.once('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  });
}

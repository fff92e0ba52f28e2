import { once } from 'node:events';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { traceActs } from '#bot/http/trace-acts.ts';
import { setTracer } from '#bot/lib/trace.ts';

let app: FastifyInstance;
let address: string;
let hangsUp: boolean;
let begun: string[];
let ended: string[];

beforeEach(async () => {
  hangsUp = false;
  begun = [];
  ended = [];
  setTracer({
    whereNow: () => null,
    run({ facts }, work) {
      const route = String(facts?.route);
      begun.push(route);
      const result = work({ note: () => {} });
      void Promise.resolve(result).then(() => ended.push(route));
      return result;
    },
  });
  app = Fastify();
  app.addHook('preHandler', async (request, reply) => {
    if (!hangsUp) return;
    request.raw.socket.destroy();
    await once(reply.raw, 'close');
  });
  traceActs(app);
  app.get('/seen', async () => 'seen');
  app.post('/done/:id', async () => 'done');
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  setTracer(undefined);
  await app.close();
});

test('an act is told of by its route, and its end with it; reading is not, nor what no route takes', async () => {
  await fetch(`${address}/seen`);
  await fetch(`${address}/nothing/7`, { method: 'POST' });
  await fetch(`${address}/done/7`, { method: 'POST' });
  await expect.poll(() => ended).toEqual(['/done/:id']);
  expect(begun).toEqual(ended);
});

test('an act of somebody who hung up before it began is told of too, and ends', async () => {
  hangsUp = true;
  await expect(fetch(`${address}/done/7`, { method: 'POST' })).rejects.toThrow();
  await expect.poll(() => ended).toEqual(['/done/:id']);
});

import { createHash, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { webhookSecrets } from '#test/support/webhook-deliveries.ts';

/**
 * What somebody writes in an afternoon: `node plain-server.ts parse|signature|insert DATABASE_URL`. `parse` answers what is JSON,
 * `signature` checks Zalo's signature besides, `insert` stores each event by itself besides. Writes its port, and ends with its
 * standard input.
 */
const [does = 'parse', databaseUrl = ''] = process.argv.slice(2);
type Event = { timestamp: string; message: { msg_id: string } };

const app = Fastify();
if (does === 'parse') {
  app.post('/webhooks/zalo', (_request, reply) => reply.send());
} else {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer }>('/webhooks/zalo', async (request, reply) => {
    const event: Event = JSON.parse(request.body.toString());
    if (!isSigned(request.headers['x-zevent-signature'], request.body, event.timestamp)) {
      return reply.code(401).send();
    }
    if (does === 'insert') await store(pool, event);
    return reply.send();
  });
}
await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${(app.server.address() as AddressInfo).port}\n`);
process.stdin.resume().on('end', () => process.exit(0));

function isSigned(header: unknown, body: Buffer, timestamp: string): boolean {
  const expected = createHash('sha256')
    .update(webhookSecrets.appId)
    .update(body)
    .update(timestamp)
    .update(webhookSecrets.oaSecret)
    .digest('hex');
  const claimed = Buffer.from(String(header));
  return claimed.length === 68 && timingSafeEqual(claimed, Buffer.from(`mac=${expected}`));
}

async function store(pool: pg.Pool, event: Event): Promise<void> {
  await pool.query({
    name: 'store',
    text: 'insert into plain_events (id, payload) values ($1, $2) on conflict do nothing',
    values: [event.message.msg_id, event],
  });
}

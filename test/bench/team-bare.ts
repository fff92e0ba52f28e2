import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Pool } from 'undici';
import { webhookSecrets } from '#test/support/webhook-deliveries.ts';

/**
 * The bare pipeline that the team's benchmark is measured against: a signed webhook, one INSERT, one HTTP call, with
 * nothing decided in between. `node team-bare.ts DATABASE_URL ZALO_URL`; writes its port, ends with its standard input.
 */
const [databaseUrl = '', zaloUrl = ''] = process.argv.slice(2);
const database = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const zalo = new Pool(zaloUrl, { connections: 16 });
const { appId, oaSecret } = webhookSecrets;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    void take(Buffer.concat(chunks), request.headers['x-zevent-signature']).then((status) => {
      response.statusCode = status;
      response.end();
    });
  });
});

async function take(body: Buffer, signature: unknown): Promise<number> {
  const event = JSON.parse(body.toString());
  const mac = createHash('sha256')
    .update(appId)
    .update(body)
    .update(event.timestamp)
    .update(oaSecret)
    .digest('hex');
  if (signature !== `mac=${mac}`) return 401;
  await database.query('insert into bench_bare (payload) values ($1)', [event]);
  void post(event.message.text);
  return 200;
}

async function post(text: string): Promise<void> {
  const answer = await zalo.request({
    method: 'POST',
    path: '/v3.0/oa/group/message',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { group_id: 'bare' }, message: { text } }),
  });
  await answer.body.dump();
}

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));

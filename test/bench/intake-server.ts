import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { openDatabase } from '#bot/db/database.ts';
import { webhookRoutes } from '#bot/http/webhooks.routes.ts';
import { createIntake } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { systemClock } from '#bot/lib/clock.ts';
import { webhookSecrets } from '#test/support/webhook-deliveries.ts';

/**
 * One contestant of the intake benchmark: `node intake-server.ts DATABASE_URL SPOOL_FOLDER BATCH_MAX IN_FLIGHT_MAX`.
 * With a batch of 0 it is a bare Fastify route. Writes its port, and ends with its standard input.
 */
const [url = '', folder = '', batchMax = '0', inFlightMax = '1'] = process.argv.slice(2);
const app = Fastify();
if (batchMax === '0') {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post('/webhooks/zalo', (_request, reply) => reply.send());
} else {
  const log = { info: () => {}, warn: console.error, error: console.error };
  const counters = intakeCounters();
  const intake = createIntake({
    db: openDatabase(url, 'canh_tay_so_web', 16),
    spool: await openSpool(folder),
    log,
    counters,
    batchMax: Number(batchMax),
    inFlightMax: Number(inFlightMax),
  });
  await app.register(webhookRoutes, {
    config: { ZALO_APP_ID: webhookSecrets.appId, ZALO_OA_SECRET: webhookSecrets.oaSecret },
    intake,
    counters,
    clock: systemClock,
  });
}
await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${(app.server.address() as AddressInfo).port}\n`);
process.stdin.resume().on('end', () => process.exit(0));

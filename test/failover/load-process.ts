import { readFile } from 'node:fs/promises';
import { Pool } from 'undici';
import { signWebhook } from '#test/support/webhook-deliveries.ts';

/**
 * Zalo, delivering: `node load-process.ts RATE_PER_SECOND OA_ID SERVER_URL…`, with the secrets in the environment. Each event is new
 * and goes to the servers in turn; one that is not answered within Zalo's two seconds is not sent again, so that only what was
 * answered counts. Writes a line for each answer: `MESSAGE_ID STATUS AT_MS`, status 0 for none; and for each look at
 * `/health/ready`, four a second: `ready STATUS AT_MS`. Ends with its standard input.
 */
const [rate = '50', oaId = '', ...urls] = process.argv.slice(2);
const secrets = {
  appId: process.env.ZALO_APP_ID ?? '',
  oaSecret: process.env.ZALO_OA_SECRET ?? '',
};
const pools = urls.map((url) => new Pool(url, { connections: 64 }));
const fixture = JSON.parse(
  await readFile('test/fixtures/zalo/inbound/user_send_text.json', 'utf8'),
);
const run = process.pid;
let number = 0;

function say(...words: (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

async function deliver(): Promise<void> {
  number += 1;
  const messageId = `failover-${run}-${number}`;
  const timestamp = `${Date.now()}`;
  const body = JSON.stringify({
    ...fixture,
    app_id: secrets.appId,
    timestamp,
    sender: { id: `9900${1_000_000 + (number % 500)}` },
    recipient: { id: oaId },
    message: { text: 'Dạ em cảm ơn', msg_id: messageId },
  });
  say(
    messageId,
    await ask('/webhooks/zalo', number, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-zevent-signature': signWebhook(body, timestamp, secrets),
      },
    }),
    Date.now(),
  );
}

async function ask(
  path: string,
  turn: number,
  options: { method: 'GET' | 'POST'; body?: string; headers?: Record<string, string> },
): Promise<number> {
  try {
    const answer = await pools[turn % pools.length]?.request({
      ...options,
      path,
      headersTimeout: 2_000,
      bodyTimeout: 2_000,
    });
    await answer?.body.dump();
    return answer?.statusCode ?? 0;
  } catch {
    return 0;
  }
}

let looks = 0;
const delivering = setInterval(() => void deliver(), 1_000 / Number(rate));
const looking = setInterval(async () => {
  looks += 1;
  say('ready', await ask('/health/ready', looks, { method: 'GET' }), Date.now());
}, 250);
process.stdin.resume().on('end', () => {
  clearInterval(delivering);
  clearInterval(looking);
  setTimeout(() => process.exit(0), 2_500);
});

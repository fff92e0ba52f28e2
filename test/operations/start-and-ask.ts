import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServerProcess } from '#test/failover/server-processes.ts';
import { signWebhook } from '#test/support/webhook-deliveries.ts';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import { environmentFor } from './filled-database.ts';
import { onDatabase } from './on-database.ts';

const answerWithinMs = 30_000;

/** Starts our server on a restored database, asks it one question through the webhook, and waits for the answer that leaves. */
export async function startAndAsk(options: {
  adminUrl: string;
  loginUrl: string;
  folder: string;
  port: number;
}): Promise<{ ok: boolean; found: string }> {
  const { adminUrl, loginUrl, folder, port } = options;
  const world = JSON.parse(await readFile('test/fixtures/thanh-tam/world.json', 'utf8'));
  const simulator = await startSimulator({ world, port: port + 1 });
  const env = await environmentFor(loginUrl, {
    simulatorUrl: simulator.url,
    spoolFolder: join(folder, `spool-${port}`),
    publicUrl: `http://127.0.0.1:${port}`,
  });
  const logFile = join(folder, `server-${port}.log`);
  try {
    const server = await startServerProcess({ role: 'all', port, env, logFile });
    try {
      const status = await ask(`${server.url}/webhooks/zalo`, world);
      const sent = await waitForAnswer(adminUrl);
      return { ok: status === 200 && sent > 0, found: `webhook ${status}, ${sent} sent` };
    } finally {
      await server.end();
    }
  } finally {
    await simulator.close();
  }
}

type World = {
  app: { appId: string; oaSecret: string };
  officialAccounts: { oaId: string }[];
  people: { kind: string; oaUserIds?: Record<string, string> }[];
};

async function ask(url: string, { app, officialAccounts, people }: World): Promise<number> {
  const oaId = officialAccounts[0]?.oaId ?? '';
  const asker = people.find((person) => person.kind === 'resident' && person.oaUserIds?.[oaId]);
  const timestamp = `${Date.now()}`;
  const body = JSON.stringify({
    event_name: 'user_send_text',
    app_id: app.appId,
    timestamp,
    sender: { id: asker?.oaUserIds?.[oaId] },
    recipient: { id: oaId },
    message: { text: 'con ơi VNeID của bác không vào được', msg_id: `restore-${timestamp}` },
  });
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-zevent-signature': signWebhook(body, timestamp, app),
    },
  });
  return answer.status;
}

async function waitForAnswer(adminUrl: string): Promise<number> {
  for (const deadline = Date.now() + answerWithinMs; Date.now() < deadline; await wait(200)) {
    const [row] = await onDatabase<{ sent: number }>(
      adminUrl,
      `select count(*)::int as sent from outgoing_messages where state = 'sent'`,
    );
    if ((row?.sent ?? 0) > 0) return row?.sent ?? 0;
  }
  return 0;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '#bot/launch/free-port.ts';
import { webhookSecrets } from '#test/support/webhook-deliveries.ts';
import { type Platform, peerSecret } from './deliveries.ts';
import { peersFolder } from './install-peers.ts';

export type Contestant = {
  name: string;
  platform: Platform;
  /** Where it stores what it answers 200, if anywhere. */
  storesIn?: 'inbound_batches' | 'plain_events';
  start(place: { databaseUrl: string; folder: string }): Promise<Started>;
};
export type Started = { port: number; child: ChildProcess };

const plain = (does: string): Contestant['start'] => {
  return ({ databaseUrl }) => startScript(here('plain-server.ts'), [does, databaseUrl]);
};
const peer = (name: string, storing = false): Contestant['start'] => {
  return ({ databaseUrl }) =>
    startScript(`${peersFolder}server.mjs`, [name, peerSecret, ...(storing ? [databaseUrl] : [])]);
};

export const ours: Contestant = {
  name: 'ours, durable',
  platform: 'zalo',
  storesIn: 'inbound_batches',
  start: startOurs,
};
export const withSignature: Contestant = {
  name: 'Fastify + signature',
  platform: 'zalo',
  start: plain('signature'),
};

/** What a webhook of Zalo may be taken in with. */
export const servers: Contestant[] = [
  { name: 'Fastify, parsing JSON', platform: 'zalo', start: plain('parse') },
  withSignature,
  {
    name: 'Fastify + signature + INSERT',
    platform: 'zalo',
    storesIn: 'plain_events',
    start: plain('insert'),
  },
  ours,
];

/** Libraries of other platforms, each on what it comes with. */
export const peers: Contestant[] = [
  { name: '@octokit/webhooks, empty', platform: 'github', start: peer('octokit-webhooks') },
  { name: 'probot, empty', platform: 'github', start: peer('probot') },
  { name: '@slack/bolt, empty', platform: 'slack', start: peer('slack-bolt') },
  { name: '@line/bot-sdk, empty', platform: 'line', start: peer('line-bot-sdk') },
  { name: 'grammY, empty', platform: 'telegram', start: peer('grammy') },
  {
    name: 'grammY + INSERT',
    platform: 'telegram',
    storesIn: 'plain_events',
    start: peer('grammy', true),
  },
];

/** A web process as it is run for real, with everything that its other routes bring. */
async function startOurs({ databaseUrl, folder }: { databaseUrl: string; folder: string }) {
  const port = await findFreePort();
  const nowhere = 'http://127.0.0.1:9';
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('#bot/main.ts'))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ROLE: 'web',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      TOKEN_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ZALO_APP_ID: webhookSecrets.appId,
      ZALO_APP_SECRET: 'made-up',
      ZALO_OA_SECRET: webhookSecrets.oaSecret,
      ZALO_MINI_APP_ID: '1',
      ZALO_MINI_APP_API_KEY: 'made-up',
      ZALO_OPENAPI_URL: nowhere,
      ZALO_OAUTH_URL: nowhere,
      ZALO_GRAPH_URL: nowhere,
      ZALO_BOT_URL: nowhere,
      ZALO_BUSINESS_URL: nowhere,
      SPOOL_FOLDER: folder,
    },
  });
  while (!(await nextWords(child)).includes('"started"'));
  child.stdout.resume();
  return { port, child };
}

async function startScript(script: string, given: string[]): Promise<Started> {
  const child = spawn(process.execPath, [script, ...given], { stdio: ['pipe', 'pipe', 'inherit'] });
  const port = Number(await nextWords(child));
  child.stdout.resume();
  return { port, child };
}

async function nextWords(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnargs.join(' ')} does not start`);
  });
  const [words] = await Promise.race([once(child.stdout as Readable, 'data'), ended]);
  ended.catch(() => {});
  return String(words);
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * What people would otherwise take webhooks in with, each with its own verification and a handler that does nothing:
 * `node server.mjs NAME SECRET DATABASE_URL`. With a database, the handler of `grammy` stores each update by itself. Writes its port,
 * and ends with its standard input.
 */
const [name = '', secret = '', databaseUrl] = process.argv.slice(2);
const path = '/webhooks';
const nothing = () => {};

const servers = {
  async probot() {
    const { createNodeMiddleware, createProbot } = await import('probot');
    const probot = createProbot({
      overrides: { appId: 1, privateKey: privateKey(), secret, logLevel: 'fatal' },
    });
    const app = (one) => one.on('issue_comment.created', nothing);
    return createServer(await createNodeMiddleware(app, { probot, webhooksPath: path }));
  },
  async 'octokit-webhooks'() {
    const { createNodeMiddleware, Webhooks } = await import('@octokit/webhooks');
    const webhooks = new Webhooks({ secret });
    webhooks.on('issue_comment.created', nothing);
    return createServer(createNodeMiddleware(webhooks, { path, log: quiet }));
  },
  async 'slack-bolt'() {
    const { default: bolt } = await import('@slack/bolt');
    const receiver = new bolt.HTTPReceiver({ signingSecret: secret, endpoints: path });
    const authorize = async () => ({ botToken: 'made-up', botId: 'B1', botUserId: 'U9' });
    const app = new bolt.App({ receiver, authorize });
    app.message(async () => {});
    return createServer(receiver.requestListener);
  },
  async 'line-bot-sdk'() {
    const { middleware } = await import('@line/bot-sdk');
    const { default: express } = await import('express');
    const app = express();
    app.post(path, middleware({ channelSecret: secret }), (_request, response) => {
      response.sendStatus(200);
    });
    return createServer(app);
  },
  async grammy() {
    const { Bot, webhookCallback } = await import('grammy');
    const botInfo = { id: 1, is_bot: true, first_name: 'bot', username: 'made_up_bot' };
    const bot = new Bot('1:made-up', { botInfo });
    bot.on('message', databaseUrl === undefined ? nothing : await storing(databaseUrl));
    return createServer(webhookCallback(bot, 'http', { secretToken: secret }));
  },
};
const quiet = { debug: nothing, info: nothing, warn: nothing, error: console.error };

function privateKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs1', format: 'pem' });
}

async function storing(url) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  return async ({ update }) => {
    await pool.query({
      name: 'store',
      text: 'insert into plain_events (id, payload) values ($1, $2) on conflict do nothing',
      values: [`${update.update_id}`, update],
    });
  };
}

const server = await servers[name]();
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.resume().on('end', () => process.exit(0));

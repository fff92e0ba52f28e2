import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { z } from 'zod';
import { saveBot } from '#bot/bots/save-bot.ts';
import { findOfficialAccountByOaId } from '#bot/official-accounts/find-official-account.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { botWebhookSecret } from '#bot/zalo/bot-webhook-secret.ts';
import { openHttpClient } from '#bot/zalo/http-client.ts';
import { setBotWebhook } from '#bot/zalo/set-bot-webhook.ts';
import { connectBotTexts as texts } from './connect-bot-texts.ts';

const Given = z.object({
  DATABASE_URL: z.string().min(1),
  TOKEN_ENCRYPTION_KEY: z.string().min(1),
  ZALO_BOT_TOKEN: z.string().regex(/^\d{1,30}:.+$/),
  ZALO_BOT_URL: z.url().default('https://bot-api.zaloplatforms.com'),
  oaId: z.string().regex(/^\d+$/),
  name: z.string().min(1).max(100),
  serverUrl: z.url({ protocol: /^https?$/ }),
});

/**
 * Connects a commune's bot: tells Zalo where its events go, with a secret that nobody has to handle, and stores its token sealed.
 * Again, for a new token, name or address, it replaces what was. Answers the exit code and what to say.
 */
export async function connectBot(
  [oaId, name, serverUrl]: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<{ exitCode: 0 | 1 | 2; said: string }> {
  const parsed = Given.safeParse({ ...environment, oaId, name, serverUrl });
  if (!parsed.success) return { exitCode: 2, said: texts.usage };
  const given = parsed.data;
  const { ZALO_BOT_TOKEN: token, TOKEN_ENCRYPTION_KEY: key } = given;
  const number = token.slice(0, token.indexOf(':'));
  const pool = new pg.Pool({ connectionString: given.DATABASE_URL, max: 1 });
  const http = openHttpClient(given.ZALO_BOT_URL);
  try {
    const db = drizzle(pool);
    const account = await db.transaction((tx) => findOfficialAccountByOaId(tx, given.oaId));
    if (account === undefined) return { exitCode: 1, said: texts.noAccount(given.oaId) };
    const isTaken = await setBotWebhook(http, token, {
      url: `${given.serverUrl.replace(/\/+$/, '')}/webhooks/zalo-bot/${number}`,
      secret: botWebhookSecret(key, number),
    });
    if (!isTaken) return { exitCode: 1, said: texts.refused };
    const bot = { id: randomUUID(), number, name: given.name, officialAccountId: account.id };
    await db.transaction((tx) => saveBot(tx, { ...bot, token, cipher: createTokenCipher(key) }));
    return { exitCode: 0, said: texts.connected(given.name) };
  } finally {
    await http.close();
    await pool.end();
  }
}

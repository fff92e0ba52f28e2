import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/zalo/inbound/', import.meta.url));

/** The app and the secret with which the fixtures are signed; both are made up. */
export const webhookSecrets = { appId: '431704552117340651', oaSecret: 'made-up-oa-secret' };

/** Names of all recorded deliveries. */
export const fixtureNames: string[] = readdirSync(folder)
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

/** A recorded delivery, parsed; ids are Zalo's shape, people are made up. */
export function readFixture(name: string): { [field: string]: unknown } {
  return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as { [field: string]: unknown };
}

/** `X-ZEvent-Signature` as Zalo makes it: written here anew, so that a mistake of the server is not repeated. */
export function signWebhook(
  body: string | Buffer,
  timestamp: string,
  secrets = webhookSecrets,
): string {
  const bytes = Buffer.concat([
    Buffer.from(secrets.appId),
    Buffer.from(body),
    Buffer.from(timestamp + secrets.oaSecret),
  ]);
  return `mac=${createHash('sha256').update(bytes).digest('hex')}`;
}

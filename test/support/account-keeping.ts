import { openDatabase } from '#bot/db/database.ts';
import type { AccountAtZalo } from '#bot/official-accounts/account-at-zalo.ts';
import { type ExchangeDeps, exchangeGrant } from '#bot/official-accounts/exchange-grant.ts';
import { getAccessToken, renewRefusedToken } from '#bot/official-accounts/get-access-token.ts';
import { readAccountHealth } from '#bot/official-accounts/read-account-health.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { createAccountReader } from '#bot/zalo/account-reader.ts';
import { openHttpClient } from '#bot/zalo/http-client.ts';
import { createGrantRenewer } from '#bot/zalo/oauth.ts';
import { type RunningSimulator, runSimulator } from '#test/unit/zalo/running-simulator.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { type AppOfTest, openApp } from './app.ts';
import { type CommuneOfTest, makeCommune } from './people.ts';
import type { World } from './world.ts';

const cipher = createTokenCipher(Buffer.alloc(32, 7).toString('base64'));

export type AccountKeeping = Awaited<ReturnType<typeof openAccountKeeping>>;

/** A commune whose account the simulator plays, the server's web half, and a worker that keeps accounts. */
export async function openAccountKeeping(world: World) {
  const zalo: RunningSimulator = await runSimulator();
  const http = openHttpClient(zalo.url, 2_000);
  const { appId, appSecret } = ids;
  const app: AppOfTest = await openApp(world, false, {
    ZALO_APP_ID: appId,
    ZALO_APP_SECRET: appSecret,
    ZALO_OAUTH_URL: zalo.url,
    PUBLIC_URL: 'https://so.thanhtam.example',
  });
  const commune: CommuneOfTest = await makeCommune(world);
  const accountId = commune.account.id;
  const atZalo = createAccountReader({
    oauth: http,
    openapi: http,
    business: http,
    appId,
    appSecret,
  });
  const base = { clock: world.clock, newId: world.newId, log: { info: () => {}, warn: () => {} } };
  const log = { ...base.log, error: () => {} };

  /** A worker process; some of what it asks Zalo may go otherwise. */
  function worker(otherwise: Partial<AccountAtZalo> = {}, db = world.worker): ExchangeDeps {
    const renewGrant = createGrantRenewer({ http, appId, appSecret });
    return { ...base, db, cipher, renewGrant, atZalo: { ...atZalo, ...otherwise } };
  }
  const tokensOf = (deps: ExchangeDeps) => ({
    get: (id: string) => getAccessToken(deps, id),
    renew: (id: string, refused: string) => renewRefusedToken(deps, id, refused),
  });

  const keeping = {
    zalo,
    app,
    commune,
    accountId,
    cipher,
    log,
    worker,
    tokensOf,
    secondWorkerPool: (url: string) => openDatabase(url, 'canh_tay_so_worker', 2),
    exchange: (grantId: string, deps = worker()) => exchangeGrant(deps, grantId),
    readHealth: (isProbe = false, deps = worker()) =>
      readAccountHealth({ ...deps, tokens: tokensOf(deps) }, accountId, isProbe),
    /** The account as it was before anybody connected it. */
    async begin(): Promise<void> {
      await zalo.control('POST', '/reset');
      await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { requestsPerMinute: 100_000 });
      await world.rows('delete from account_grants');
      await world.rows('delete from account_health');
      await world.rows('delete from message_templates');
      await world.rows('delete from official_account_tokens');
      await world.rows('delete from graphile_worker._private_jobs');
      await world.rows(
        `update official_accounts set oa_id = $2, disconnected_at = null where id = $1`,
        [accountId, ids.oaId],
      );
      await world.rows(
        `update official_accounts set paused_at = null, paused_reason = null, probe_at = null where id = $1`,
        [accountId],
      );
    },
    account: async () =>
      (
        await world.rows<{
          paused_reason: string | null;
          disconnected_at: Date | null;
          heard_at: Date | null;
        }>('select * from official_accounts where id = $1', [accountId])
      )[0],
    tokens: () =>
      world.rows<{ refresh_token: Buffer; access_token: Buffer; lost_at: Date | null }>(
        'select * from official_account_tokens where official_account_id = $1',
        [accountId],
      ),
    /** Jobs that wait, with what they are told. */
    jobs: () =>
      world.rows<{ task: string; payload: Record<string, unknown> }>(
        `select t.identifier as task, j.payload from graphile_worker._private_jobs j
          join graphile_worker._private_tasks t on t.id = j.task_id order by t.identifier`,
      ),
    async close(): Promise<void> {
      await app.close();
      await http.close();
      await zalo.close();
    },
  };
  return keeping;
}

/** Presses the button of Zalo's consent page; gives the address that Zalo sends the browser to. */
export async function allowAtZalo(permissionUrl: string, oaId: string): Promise<URL> {
  const answer = await fetch(`${permissionUrl}&oa_id=${oaId}`, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`Zalo answered ${answer.status}`);
  return new URL(location);
}

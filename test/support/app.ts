import type { FastifyBaseLogger, InjectOptions } from 'fastify';
import { readConfig } from '#bot/config.ts';
import { type AppDeps, buildApp } from '#bot/http/app.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { createRefusalCounter } from '#bot/watching/count-refusals.ts';
import { databaseNumbers } from '#bot/watching/database-numbers.ts';
import { readIntake } from '#bot/watching/intake-numbers.ts';
import { openMetrics } from '#bot/watching/write-metrics.ts';
import type { Attachment, AttachmentKind } from '#shared/attachments.ts';
import { type ConsentPurpose, consentTextVersion } from '#shared/me.ts';
import type { Me, Session } from '#shared/sessions.ts';
import type { CommuneOfTest } from './people.ts';
import { scriptIdentity } from './people-signed-in.ts';
import { watchLog } from './watched-log.ts';
import type { World } from './world.ts';

const environmentOfTests = {
  DATABASE_URL: 'postgres://unused',
  TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  ZALO_APP_ID: '1234567890',
  ZALO_APP_SECRET: 'app-secret-of-the-tests',
  ZALO_OA_SECRET: 'oa-secret-of-the-tests',
  ZALO_MINI_APP_ID: '4321',
};

/** `Body` is what the route's own schema lets out. */
export type Answer<Body> = {
  status: number;
  body: Body;
  text: string;
  headers: Record<string, unknown>;
};

type UploadOfTest = {
  kind: AttachmentKind;
  type: string;
  key: string;
  path?: string;
  /** As the request claims. */
  length?: number;
};

const noIntake: AppDeps['intake'] = {
  store: async () => {},
  isFull: () => false,
  close: async () => {},
};

let addresses = 0;

/** The whole web half on the world's database, asked without a socket. Without `log` what it logs is looked through at the end. */
export async function openApp(
  world: World,
  log: FastifyBaseLogger | false = false,
  settings: Record<string, string> = {},
  {
    counters = intakeCounters(),
    intake = noIntake,
  }: Partial<Pick<AppDeps, 'counters' | 'intake'>> = {},
) {
  const config = readConfig({ ...environmentOfTests, ...settings });
  const watched = watchLog();
  const { TOKEN_ENCRYPTION_KEY, ZALO_APP_SECRET, ZALO_OA_SECRET } = config;
  watched.keepSecret(TOKEN_ENCRYPTION_KEY, ZALO_APP_SECRET, ZALO_OA_SECRET);
  const refusals = createRefusalCounter();
  const identity = scriptIdentity(() => new AppError('zalo/unreachable'));
  const app = await buildApp(
    {
      config,
      db: world.web,
      clock: world.clock,
      newId: world.newId,
      identity,
      sealer: createTokenCipher(config.TOKEN_ENCRYPTION_KEY),
      counters,
      refusals,
      metrics: openMetrics([
        () => readIntake(counters),
        refusals.read,
        databaseNumbers({ db: world.web, clock: world.clock }),
      ]),
      intake,
    },
    log === false ? watched.log : log,
  );
  await app.ready();

  async function ask<Body = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    options: { token?: string | undefined; body?: unknown; from?: string } = {},
  ): Promise<Answer<Body>> {
    addresses += 1;
    const request: InjectOptions = {
      method,
      url: path,
      // Everybody comes from somewhere else, so that nobody meets the limit of requests but who is meant to.
      remoteAddress: options.from ?? `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`,
      headers: options.token === undefined ? {} : { authorization: `Bearer ${options.token}` },
      ...(options.body === undefined ? {} : { payload: options.body as object }),
    };
    const response = await app.inject(request);
    const isJson = String(response.headers['content-type']).includes('json');
    const body = isJson ? response.json() : undefined;
    watched.keepSecret(options.token, body?.token);
    return {
      status: response.statusCode,
      body: body as Body,
      text: response.body,
      headers: response.headers,
    };
  }

  return {
    app,
    config,
    identity,
    ask,
    async close() {
      await app.close();
      watched.lookThrough();
    },
    /** Signs somebody in through the commune's account; gives their token and what they are told of themselves. */
    async signIn(
      commune: CommuneOfTest,
      appUserId: string | null,
      name?: string,
    ): Promise<Session> {
      const accessToken = `zalo-token-of-${appUserId}`;
      const person = { appUserId: appUserId ?? '', ...(name === undefined ? {} : { name }) };
      identity.vouch(accessToken, person);
      const body = { accessToken, oaId: commune.account.oaId };
      const answer = await ask<Session>('POST', '/api/sessions', { body });
      if (answer.status !== 201) throw new Error(`signing in was answered ${answer.text}`);
      return answer.body;
    },
    /** Agrees, in the present wording, to what the team needs in order to help. */
    async agrees(token: string, purpose: ConsentPurpose = 'helping'): Promise<Me> {
      const body = { purpose, isGiven: true, textVersion: consentTextVersion };
      return (await ask<Me>('PUT', '/api/me/consents', { token, body })).body;
    },
    /** Uploads bytes as the device does. */
    async upload(
      token: string,
      bytes: Buffer,
      { kind, type, key, path = '/api/attachments', length }: UploadOfTest,
    ): Promise<Answer<Attachment>> {
      const response = await app.inject({
        method: 'POST',
        url: `${path}?kind=${kind}&key=${key}`,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': type,
          ...(length === undefined ? {} : { 'content-length': String(length) }),
        },
        payload: bytes,
      });
      const { statusCode, body, headers } = response;
      return { status: statusCode, body: response.json(), text: body, headers };
    },
    /** What is behind the id of an attachment. */
    async download(token: string, id: string) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await app.inject({ method: 'GET', url: `/api/attachments/${id}`, headers });
      return { status: response.statusCode, bytes: response.rawPayload, headers: response.headers };
    },
  };
}

export type AppOfTest = Awaited<ReturnType<typeof openApp>>;

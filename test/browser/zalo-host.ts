import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { createBuilder } from 'vite';

/** Where a build for Zalo believes our server to be; the host leads it to the running one. */
const serverAddress = 'https://canh-tay-so.example';
/** Zalo hands out the files of a version from a folder of its own, away from the page. */
const filesAddress = 'https://h5.zadn.vn/zapps-files/7/';

export type ZaloHost = {
  address(appPath: string): string;
  /** Puts a browser inside Zalo's page: its HTML, its files, no native side that would ever answer. */
  surround(context: BrowserContext): Promise<void>;
  remove(): Promise<void>;
};

/** Builds the Mini App as it is uploaded to Zalo, and stands in for Zalo's own page around it. */
export async function buildForZalo(miniAppId: string, serverUrl: string): Promise<ZaloHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mini-app-in-zalo-'));
  process.env.VITE_API_URL = serverAddress;
  const builder = await createBuilder({
    root: path.resolve('mini-app'),
    logLevel: 'silent',
    environments: { client: { build: { outDir: folder } } },
  });
  delete process.env.VITE_API_URL;
  const { client } = builder.environments;
  if (client === undefined) throw new Error('the Mini App has no build of its own');
  await builder.build(client);
  const page = pageOf(
    miniAppId,
    JSON.parse(await readFile(path.join(folder, 'app-config.json'), 'utf8')),
  );
  const pageAddress = `https://h5.zdn.vn/zapps/${miniAppId}`;
  return {
    address: (appPath) => `${pageAddress}${appPath}`,
    async surround(context) {
      await context.route(`${pageAddress}/**`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }),
      );
      await context.route(`${filesAddress}**`, async (route) => {
        const name = new URL(route.request().url()).pathname.slice(
          new URL(filesAddress).pathname.length,
        );
        const body = await readFile(path.join(folder, name)).catch(() => undefined);
        return route.fulfill({
          status: body === undefined ? 404 : 200,
          body: body ?? '',
          headers: { 'access-control-allow-origin': '*', 'content-type': typeOf(name) },
        });
      });
      await context.route(`${serverAddress}/**`, async (route) => {
        const url = route.request().url().replace(serverAddress, serverUrl);
        // A page that closes takes its unanswered questions with it.
        await route
          .fetch({ url })
          .then((response) => route.fulfill({ response }))
          .catch(() => {});
      });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

type AppConfig = { listCSS: string[]; listSyncJS: string[]; listAsyncJS: string[] };

/** What Zalo makes of app-config.json: our own page and its meta tags are not used. */
function pageOf(miniAppId: string, { listCSS, listSyncJS, listAsyncJS }: AppConfig): string {
  const styles = listCSS.map((name) => `<link rel="stylesheet" href="${filesAddress}${name}">`);
  const ahead = listAsyncJS.map(
    (name) => `<link rel="modulepreload" crossorigin href="${filesAddress}${name}">`,
  );
  const scripts = listSyncJS.map(
    (name) => `<script type="module" crossorigin src="${filesAddress}${name}"></script>`,
  );
  return `<!doctype html><html><head><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Zalo Mini App</title><script>window.APP_ID = '${miniAppId}';</script>
    ${[...styles, ...ahead].join('')}</head><body><div id="app"></div>${scripts.join('')}</body></html>`;
}

function typeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css';
  return name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
}

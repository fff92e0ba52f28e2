import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { keepPicture } from './browser-pictures.ts';

/** How long a person would wait for something to appear before calling it broken; a busy machine needs some of it. */
const patienceMs = 20_000;

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1440, height: 900 };

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

export type BrowserOfTests = {
  /**
   * A browser of its own for one person: nobody else's storage, one window of this size. `prepare` changes the world
   * around the page before it opens.
   */
  open(
    address: string,
    viewport: { width: number; height: number },
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ): Promise<Page>;
  /** Takes what the pages complained about so far, for the test that expects it. */
  takeComplaints(): string[];
};

/**
 * A Chromium for the tests of a file. Each test's windows are closed after it, and the test fails for what
 * any of them complained about. Only with `keepsPages` may pages install a service worker, past which no route of a test
 * is seen. `extraArgs` lend the machine what it lacks, such as a microphone.
 */
export function prepareBrowser({
  keepsPages = false,
  extraArgs = [] as readonly string[],
} = {}): BrowserOfTests {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      ...inject('chromium'),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        ...extraArgs,
      ],
    });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(contexts, task.name);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0), 'complaints of the pages').toEqual([]);
  });
  afterAll(() => browser?.close());

  return {
    async open(address, viewport, prepare) {
      const isPhone = viewport.width < 700;
      const context = await browser.newContext({
        viewport,
        isMobile: isPhone,
        hasTouch: isPhone,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
        serviceWorkers: keepsPages ? 'allow' : 'block',
      });
      contexts.push(context);
      context.setDefaultTimeout(patienceMs);
      await listen(context, complaints);
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    takeComplaints: () => complaints.splice(0),
  };
}

async function keepPictures(contexts: BrowserContext[], name: string): Promise<void> {
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    await keepPicture(page, `failed ${name} ${index + 1}`);
  }
}

/** A page may not throw, complain, miss a file, see the server fail, or speak to another machine unnoticed. */
async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.route(
    (url) => url.protocol.startsWith('http') && !loopback.has(url.hostname),
    (route) => {
      complaints.push(`asked another machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('weberror', (error) => complaints.push(`threw: ${error.error().stack}`));
  context.on('console', (message) => {
    // Refused requests are told apart below: an API may say no, a file may not be missing.
    const isAboutRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAboutRequest) {
      complaints.push(`console.error: ${message.text()}`);
    }
  });
  context.on('response', (response) => {
    const mayRefuse = new URL(response.url()).pathname.startsWith('/api/');
    if (response.status() >= (mayRefuse ? 500 : 400)) {
      complaints.push(`answered ${response.status()}: ${response.url()}`);
    }
  });
}

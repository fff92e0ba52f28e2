import type { Browser, CDPSession, Page } from 'playwright-core';

/** A cheap phone at the edge of the village: a quarter of this machine's speed, 400 kbit/s, 300 ms. */
export const profile = { cpuSlowdown: 4, bytesPerSecond: 50_000, latencyMs: 300 };

export interface SlowPhone {
  page: Page;
  /** Milliseconds that the page's main thread has worked so far. */
  workMs(): Promise<number>;
  close(): Promise<void>;
}

/** A browser without a memory of earlier visits. */
export async function openSlowPhone(browser: Browser): Promise<SlowPhone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: 'vi-VN',
    // What the worker fetches ahead would stand in the way of what is measured.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await slowDown(session);
  return {
    page,
    async workMs() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    },
    close: () => context.close(),
  };
}

async function slowDown(session: CDPSession): Promise<void> {
  const { cpuSlowdown, bytesPerSecond, latencyMs } = profile;
  // The thread's own time, so that what else this machine does is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

import type { Browser, Page } from 'playwright-core';
import { openSlowPhone } from './slow-phone.ts';

const patienceMs = 60_000;
const steps = 3;
const searched = 'quên mật khẩu vneid';

export interface FirstScreen {
  /** From asking for the page until it can be used: it stands there and has been painted. */
  usableMs: number;
  /** What the main thread worked until then; unlike the time, it does not grow with what else this machine does. */
  workMs: number;
  /** Scripts, style sheets and page, as they travel. */
  transferBytes: number;
}

/** `css` finds what a person waits for. */
export async function measureFirstScreen(
  browser: Browser,
  url: string,
  css: string,
): Promise<FirstScreen> {
  const phone = await openSlowPhone(browser);
  const { page } = phone;
  page.setDefaultTimeout(patienceMs);
  await page.addInitScript(notePainted, css);
  await page.goto(url, { waitUntil: 'commit' });
  const painted = await page.waitForFunction(() => Reflect.get(window, 'paintedAt') as number);
  const usableMs = await painted.jsonValue();
  const workMs = await phone.workMs();
  const transferBytes = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource').filter(({ name }) => !name.includes('/api/')),
    ].reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
  );
  await phone.close();
  return { usableMs, workMs, transferBytes };
}

/** Runs in the page: notes when the frame in which `css` appeared has been painted. */
function notePainted(css: string): void {
  const look = () => {
    if (!document.querySelector(css)) return;
    seen.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => Reflect.set(window, 'paintedAt', performance.now())),
    );
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Main-thread work between a tap on "Xong bước này" and the next step painted, for some steps of a tutorial. */
export async function measureStepChanges(browser: Browser, url: string): Promise<number[]> {
  const phone = await openSlowPhone(browser);
  const { page } = phone;
  page.setDefaultTimeout(patienceMs);
  const { origin } = new URL(url);
  const answer = await fetch(`${origin}/api/tutorials`);
  const { tutorials } = (await answer.json()) as { tutorials: { id: string }[] };
  const works: number[] = [];
  await page.goto(`${url}tutorials/${tutorials[0]?.id}/steps/1`);
  for (let number = 1; number <= steps; number += 1) {
    await untilQuiet(page);
    const next = page.getByRole('link', { name: 'Xong bước này' });
    await next.waitFor();
    const before = await phone.workMs();
    await next.tap();
    await page.getByRole('heading', { name: `Bước ${number + 1} trên` }).waitFor();
    await nextPaint(page);
    works.push((await phone.workMs()) - before);
  }
  await phone.close();
  return works;
}

export interface Search {
  /** From the last key until the results are painted. */
  totalMs: number;
  /** Of which the server's answer was on its way, or being waited for. */
  networkMs: number;
}

export async function measureSearch(browser: Browser, url: string): Promise<Search> {
  const phone = await openSlowPhone(browser);
  const { page } = phone;
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  const box = page.getByRole('searchbox');
  await box.waitFor();
  await untilQuiet(page);
  await page.evaluate(notePainted, 'form [aria-live] li');
  await box.pressSequentially(searched.slice(0, -1), { delay: 60 });
  await page.evaluate(() => {
    document.addEventListener('keydown', () => Reflect.set(window, 'typedAt', performance.now()));
  });
  await box.press(searched.slice(-1));
  await page.waitForFunction(() => Reflect.get(window, 'paintedAt'));
  const result = await page.evaluate(() => {
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/tutorials/search'));
    return {
      totalMs: Reflect.get(window, 'paintedAt') - Reflect.get(window, 'typedAt'),
      networkMs: asked.at(-1)?.duration ?? Number.NaN,
    };
  });
  await phone.close();
  return result;
}

async function nextPaint(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/** Until what the page fetched for itself is there. */
async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

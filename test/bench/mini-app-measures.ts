import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { openSlowPhone, type SlowPhone } from './slow-phone.ts';

const patienceMs = 60_000;
const steps = 3;
const searched = 'quên mật khẩu vneid';

export interface FirstScreen {
  /** From asking for the page until it can be used: it stands there and has been painted. */
  usableMs: number;
  /** What the main thread worked until then; unlike the time, it hardly grows with what else this machine does. */
  workMs: number;
  /** Scripts, style sheets and page, as they travel until then. */
  transferBytes: number;
}

/** `css` finds what a person waits for. */
export async function measureFirstScreen(
  browser: Browser,
  url: string,
  css: string,
): Promise<FirstScreen> {
  const phone = await open(browser);
  const { page } = phone;
  await page.addInitScript(tellPainted, { css, text: '' });
  const painted = untilPainted(page);
  await page.goto(url, { waitUntil: 'commit' });
  const usableMs = await painted;
  const workMs = await phone.workMs();
  const transferBytes = await page.evaluate((before) => {
    const resources = performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.includes('/api/'));
    return [...performance.getEntriesByType('navigation'), ...resources]
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ responseEnd }) => responseEnd <= before)
      .reduce((sum, { transferSize }) => sum + transferSize, 0);
  }, usableMs);
  await phone.close();
  return { usableMs, workMs, transferBytes };
}

/** Main-thread work between a tap on "Xong bước này" and the next step painted, for some steps of a tutorial. */
export async function measureStepChanges(browser: Browser, url: string): Promise<number[]> {
  const { origin } = new URL(url);
  const answer = await fetch(`${origin}/api/tutorials`);
  const { tutorials } = (await answer.json()) as { tutorials: { id: string }[] };
  const phone = await open(browser);
  const { page } = phone;
  const works: number[] = [];
  await page.goto(`${url}tutorials/${tutorials[0]?.id}/steps/1`);
  for (let number = 1; number <= steps; number += 1) {
    const next = page.getByRole('link', { name: 'Xong bước này' });
    await next.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const box = await next.boundingBox();
    if (!box) throw new Error('There is no next step.');
    await page.evaluate(tellPainted, { css: 'h1', text: `Bước ${number + 1}` });
    const painted = untilPainted(page);
    // From here on nothing of ours runs in the page: looking for elements is work, too.
    const before = await phone.workMs();
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await painted;
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
  const phone = await open(browser);
  const { page } = phone;
  await page.goto(url);
  await page.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  // In one go, as a slow machine's pauses between keys would be taken for the end.
  await page.keyboard.insertText(searched.slice(0, 2));
  await page.evaluate(tellPainted, { css: 'form [aria-live] li', text: '' });
  await page.evaluate(() => {
    document.addEventListener('input', () => Reflect.set(window, 'typedAt', performance.now()));
  });
  const painted = untilPainted(page);
  await page.keyboard.insertText(searched.slice(2));
  const paintedMs = await painted;
  const { typedMs, networkMs } = await page.evaluate(() => ({
    typedMs: Reflect.get(window, 'typedAt') as number,
    networkMs:
      performance
        .getEntriesByType('resource')
        .findLast(({ name }) => name.includes('/api/tutorials/search'))?.duration ?? Number.NaN,
  }));
  await phone.close();
  return { totalMs: paintedMs - typedMs, networkMs };
}

async function open(browser: Browser): Promise<SlowPhone> {
  const phone = await openSlowPhone(browser);
  phone.page.setDefaultTimeout(patienceMs);
  return phone;
}

const paintedWord = 'painted at ';

/** When, on the page's own clock, the frame was painted for which `tellPainted` waits. */
async function untilPainted(page: Page): Promise<number> {
  const isIt = (message: ConsoleMessage) => message.text().startsWith(paintedWord);
  const message = await page.waitForEvent('console', { predicate: isIt, timeout: patienceMs });
  return Number(message.text().slice(paintedWord.length));
}

/** Runs in the page: tells when the frame has been painted in which `css` stands there with `text` in it. */
function tellPainted({ css, text }: { css: string; text: string }): void {
  const look = () => {
    if (!document.querySelector(css)?.textContent?.includes(text)) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.log(`painted at ${performance.now()}`)));
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { childList: true, subtree: true, characterData: true });
}

import type { Locator, Page } from 'playwright-core';
import type { RunningSystem } from '#test/support/running-system.ts';
import type { ApiPerson } from './api-person.ts';

/** Where a screen is, for this person. */
export async function screenAddress(
  system: RunningSystem,
  path: string,
  person?: ApiPerson,
): Promise<string> {
  const { url } = await fetch(system.serverUrl);
  const address = new URL(path.slice(1), url);
  if (person) address.searchParams.set('persona', person.personId);
  return address.href;
}

/** Goes somewhere inside the open app, as a tap on a link does; nothing is loaded anew. */
export async function walkTo(page: Page, path: string): Promise<void> {
  await page.evaluate((target) => {
    const folder = /^\/zapps\/[^/]+/.exec(location.pathname)?.[0] ?? '';
    history.pushState(null, '', folder + target + location.search);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
}

/** Leaves a screen for one that asks the server nothing; whatever is opened next begins anew. */
export async function leaveScreen(page: Page): Promise<void> {
  await walkTo(page, '/farewell');
  await page.getByRole('heading', { level: 1, name: 'Đã xoá xong' }).waitFor();
}

/** Two taps of one trembling finger, the second before anything could be drawn anew. */
export async function tapTwice(button: Locator): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
}

/** Puts a text into a field as a paste does; also one that no keyboard could type. */
export async function paste(field: Locator, units: readonly number[]): Promise<void> {
  await field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, codes) => {
    const text = codes.map((code) => String.fromCharCode(code)).join('');
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value');
    own?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, units);
}

export const codeUnits = (text: string): number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any screen of a small phone has. */
const stopsMax = 150;

/** Presses Tab until `target` has the focus, as somebody without a pointer would; throws where it never gets there. */
export async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < stopsMax; stop++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} is never reached with ${key}.`);
}

/** Until it has the focus; a screen gives it away a moment after it is drawn. */
export async function untilFocused(target: Locator, what = String(target)): Promise<void> {
  await expect.poll(() => hasFocus(target), { message: what }).toBe(true);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/**
 * Walks a screen from its beginning with Tab alone, and tells what somebody without a pointer would stumble over: a
 * control that is passed by, one out of turn, one without a name, one that does not show that it has the focus, one that
 * has it where nobody sees it. Empty where there is nothing.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(noteControls);
  await page.evaluate(() => {
    document.documentElement.scrollTop = 0;
    // From here Tab goes on, as in a page that was just opened.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const found: string[] = [];
  const visited: number[] = [];
  for (let stop = 0; stop < wanted.length + stopsMax; stop++) {
    await page.keyboard.press('Tab');
    const { note, faults } = await page.evaluate(lookAtFocus);
    // A date has a stop for its day, its month and its year.
    if (note !== undefined && note === visited.at(-1)) continue;
    if (note === undefined || visited.includes(note)) break;
    visited.push(note);
    found.push(...faults);
  }
  const missed = wanted.filter(({ note }) => !visited.includes(note));
  found.push(...missed.map(({ name }) => `never reached: ${name}`));
  const inTurn = [...visited].sort((a, b) => a - b);
  if (inTurn.join() !== visited.join()) found.push(`out of turn: ${visited.join(' ')}`);
  return found;
}

/** Runs inside the page: numbers what is to be reached, as it stands in the document. */
function noteControls(): { note: number; name: string }[] {
  const selector =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, audio[controls], [tabindex="0"]';
  const groups = new Map<string, HTMLInputElement>();
  const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[inert]'))
      return false;
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
    // The arrow keys lead through a group; Tab stops at what is chosen, or else at its first.
    if (groups.has(control.name) && !control.checked) return false;
    groups.set(control.name, control);
    return true;
  });
  const notes: { note: number; name: string }[] = [];
  for (const [index, control] of controls.entries()) {
    const { name, type } = control as HTMLInputElement;
    if (type === 'radio' && groups.get(name) !== control) continue;
    control.dataset.walk = String(index);
    notes.push({
      note: index,
      name: `${control.localName} “${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}”`,
    });
  }
  return notes;
}

/** Runs inside the page. */
function lookAtFocus(): { note: number | undefined; faults: string[] } {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || control === document.body)
    return { note: undefined, faults: [] };
  const words = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
  const labels = 'labels' in control ? [...((control.labels as NodeList | null) ?? [])] : [];
  const label = labels.map((one) => one.textContent).join(' ');
  const isField = ['input', 'textarea', 'select', 'audio'].includes(control.localName);
  const name = isField ? control.getAttribute('aria-label') || label : words;
  const what = `${control.localName} “${name.slice(0, 40)}”`;
  const faults: string[] = [];
  if (name.trim() === '') faults.push(`no name: ${control.outerHTML.slice(0, 120)}`);

  // A field that is drawn by its label shows the focus there.
  const shown = control.closest('label') ?? control;
  const isMarked = [control, shown].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!isMarked) faults.push(`no mark of the focus: ${what}`);

  const box = shown.getBoundingClientRect();
  const places = [0.15, 0.5, 0.85].map((part) => ({
    x: box.left + box.width / 2,
    y: box.top + box.height * part,
  }));
  const isSeen = places.some(({ x, y }) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (shown.contains(top) || top.contains(shown));
  });
  if (!isSeen) faults.push(`under something else or off the screen: ${what}`);
  const note = control.dataset.walk;
  return { note: note === undefined ? undefined : Number(note), faults };
}

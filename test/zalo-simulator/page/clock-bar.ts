import { tell } from './announcer.ts';
import { advanceClock, sentenceFor } from './api.ts';
import { dateOf, hourOf } from './days.ts';
import { h, setText } from './dom.ts';
import { type Store, simulatedNow } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';

/** The simulated time and the buttons that move it on. */
export function createClockBar(store: Store, sync: Sync): HTMLElement {
  const time = h('strong', { class: 'clock-time' });
  const ahead = h('span', { class: 'clock-ahead' });
  const buttons = texts.clock.steps.map(({ label, ms }) =>
    h('button', { type: 'button', class: 'button', onclick: () => void advance(ms) }, label),
  );
  let moving = false;

  async function advance(ms: number): Promise<void> {
    if (moving) return;
    moving = true;
    show();
    try {
      await advanceClock(ms);
      await Promise.all([sync.refreshWorld(), sync.refreshChat(), sync.refreshGroup()]);
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
    moving = false;
    show();
  }

  function show(): void {
    const now = simulatedNow(store.get());
    setText(time, `${hourOf(now)} · ${dateOf(now)}`);
    setText(ahead, moving ? texts.clock.moving : aheadWords(now - Date.now()));
    for (const button of buttons) button.setAttribute('aria-disabled', String(moving));
  }

  store.watch(show);
  setInterval(show, 5_000);
  return h(
    'section',
    { class: 'clock-bar', 'aria-label': texts.clock.title },
    h('div', { class: 'clock-words' }, time, ahead),
    h(
      'div',
      { class: 'clock-steps', role: 'group', 'aria-label': texts.clock.forward },
      ...buttons,
    ),
  );
}

function aheadWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return texts.clock.real;
  return texts.clock.ahead(
    Math.floor(minutes / 1_440),
    Math.floor((minutes % 1_440) / 60),
    minutes % 60,
  );
}

import { h } from './dom.ts';
import type { PlayState, Store } from './store.ts';
import { texts } from './texts.ts';

/** Says in a bot's group that it hears only what names it; one press calls it in the typing box. */
export function createBotBar(store: Store, call: (mention: string) => void): HTMLElement {
  const words = h('p', { class: 'bot-note' });
  const button = h('button', { type: 'button', class: 'chip' });
  const bar = h('div', { class: 'bot-bar', hidden: true }, words, button);
  let shown: string | undefined;
  button.addEventListener('click', () => {
    if (shown !== undefined) call(texts.group.callBot(shown));
  });
  store.watch((state) => {
    const name = botNameOf(state);
    bar.hidden = name === undefined;
    if (name === shown) return;
    shown = name;
    words.textContent = name === undefined ? '' : texts.group.botHears(name);
    button.textContent = name === undefined ? '' : texts.group.callBot(name);
  });
  return bar;
}

/** The bot that sits in the open group. */
export function botNameOf({ group }: PlayState): string | undefined {
  return group.status === 'ready' ? group.value.group.bots[0]?.name : undefined;
}

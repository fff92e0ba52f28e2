import { h } from './dom.ts';
import { latestCode } from './request-code.ts';
import type { Store } from './store.ts';
import { texts } from './texts.ts';

/** The team's usual commands for the request named last; pressing one fills the typing box. */
export function createCommandChips(store: Store, fill: (text: string) => void): HTMLElement {
  const row = h('div', { class: 'chips', role: 'group', 'aria-label': texts.group.quick });
  let shown: string | undefined;
  store.watch(({ group }) => {
    const code = group.status === 'ready' ? latestCode(group.value.messages) : undefined;
    row.hidden = code === undefined;
    if (code === shown || code === undefined) return;
    shown = code;
    row.replaceChildren(
      ...texts
        .commands(code)
        .map(({ label, text }) =>
          h('button', { type: 'button', class: 'chip', onclick: () => fill(text) }, label),
        ),
    );
  });
  return row;
}

import { h } from './dom.ts';
import { latestSubject } from './request-code.ts';
import type { Store } from './store.ts';
import { texts } from './texts.ts';

/** The team's usual commands for what the Official Account named last; pressing one fills the typing box. */
export function createCommandChips(store: Store, fill: (text: string) => void): HTMLElement {
  const row = h('div', { class: 'chips', role: 'group' });
  let shown = '';
  store.watch(({ group }) => {
    const subject = group.status === 'ready' ? latestSubject(group.value.messages) : undefined;
    row.hidden = subject === undefined;
    if (!subject || subject.code === shown) return;
    shown = subject.code;
    row.setAttribute('aria-label', texts.group.quick(subject.code));
    row.replaceChildren(
      h('span', { class: 'chips-code' }, subject.code),
      ...texts.commands[subject.kind](subject.code).map(({ label, text }) =>
        h('button', { type: 'button', class: 'chip', onclick: () => fill(text) }, label),
      ),
    );
  });
  return row;
}

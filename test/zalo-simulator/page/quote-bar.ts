import { h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';

export interface Quoted {
  id: string;
  name: string;
  text: string;
}

/** The strip over a typing box that says which message is being answered. */
export function createQuoteBar(dropped: () => void): {
  element: HTMLElement;
  show(quoted: Quoted | undefined): void;
  quoted(): Quoted | undefined;
} {
  let current: Quoted | undefined;
  const name = h('span', { class: 'quote-name' });
  const text = h('span', { class: 'quote-text' });
  const drop = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': texts.message.cancelReply,
      onclick: () => {
        show(undefined);
        dropped();
      },
    },
    icon('close'),
  );
  const element = h(
    'div',
    { class: 'composer-quote', hidden: true },
    h('span', { class: 'quote' }, name, text),
    drop,
  );
  function show(quoted: Quoted | undefined): void {
    current = quoted;
    element.hidden = !quoted;
    name.textContent = quoted ? texts.message.replying(quoted.name) : '';
    text.textContent = quoted?.text ?? '';
  }
  return { element, show, quoted: () => current };
}

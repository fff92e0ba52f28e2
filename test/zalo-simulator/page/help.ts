import { h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';

/** The button and the card that tell a newcomer how to play, in four lines. */
export function createHelp(): HTMLElement[] {
  const card = h(
    'section',
    { class: 'drawer help', id: 'help', popover: 'auto', 'aria-label': texts.help.title },
    h('h2', {}, texts.help.title),
    h('ol', {}, ...texts.help.steps.map((step) => h('li', {}, step))),
    h(
      'button',
      {
        type: 'button',
        class: 'button button-strong drawer-closer',
        popovertarget: 'help',
        popovertargetaction: 'hide',
      },
      texts.help.close,
    ),
  );
  const opener = h(
    'button',
    { type: 'button', class: 'bar-button drawer-opener', popovertarget: 'help' },
    icon('question'),
    texts.help.title,
  );
  return [opener, card];
}

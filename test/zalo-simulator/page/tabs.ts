import { h } from './dom.ts';
import { type IconName, icon } from './icons.ts';

export interface Tabs<Id extends string> {
  element: HTMLElement;
  /** Marks the open tab and puts a badge on those that have one. */
  show(open: Id, badges?: Partial<Record<Id, HTMLElement | undefined>>): void;
}

/** A row of tabs; the arrow keys move along it. Each tab controls the element `#<id>-panel`. */
export function createTabs<Id extends string>(
  label: string,
  tabs: readonly { id: Id; label: string; icon: IconName }[],
  open: (id: Id) => void,
): Tabs<Id> {
  const buttons = tabs.map((tab) => {
    const mark = h('span', { class: 'tab-badge' });
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `${tab.id}-tab`,
        'aria-controls': `${tab.id}-panel`,
        onclick: () => open(tab.id),
      },
      h('span', { class: 'tab-icon' }, icon(tab.icon), mark),
      h('span', {}, tab.label),
    );
    return { id: tab.id, button, mark };
  });
  const element = h(
    'div',
    {
      role: 'tablist',
      class: 'tabs',
      'aria-label': label,
      onkeydown: (event: KeyboardEvent) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const from = buttons.findIndex(({ button }) => button === document.activeElement);
        const next = buttons[(from + step + buttons.length) % buttons.length];
        next?.button.focus();
        if (next) open(next.id);
      },
    },
    ...buttons.map(({ button }) => button),
  );
  return {
    element,
    show(current, badges = {}) {
      for (const { id, button, mark } of buttons) {
        button.setAttribute('aria-selected', String(id === current));
        button.tabIndex = id === current ? 0 : -1;
        const wanted = badges[id];
        if (mark.textContent !== (wanted?.textContent ?? '')) {
          mark.replaceChildren(...(wanted ? [wanted] : []));
        }
      }
    },
  };
}

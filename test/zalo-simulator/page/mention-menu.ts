import { h } from './dom.ts';
import { fold } from './folding.ts';
import { mentionQuery } from './mention-ids.ts';
import { texts } from './texts.ts';

const shownMax = 6;

/**
 * A list of names that opens above the box while one is typed after an `@`.
 * The arrow keys move in it, Enter or Tab picks, Escape closes it; other keys go on to the box.
 */
export function createMentionMenu(
  box: HTMLTextAreaElement,
  names: () => readonly string[],
): HTMLElement {
  const menu = h('ul', {
    class: 'mention-menu',
    role: 'listbox',
    id: 'mention-menu',
    hidden: true,
    'aria-label': texts.group.members,
  });
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', 'mention-menu');
  let found: string[] = [];
  let current = 0;

  const before = () => box.value.slice(0, box.selectionStart);

  function close(): void {
    found = [];
    menu.hidden = true;
    box.removeAttribute('aria-activedescendant');
  }

  function pick(name: string): void {
    const query = mentionQuery(before()) ?? '';
    const start = box.selectionStart - query.length;
    box.setRangeText(`${name} `, start, box.selectionStart, 'end');
    box.dispatchEvent(new Event('input'));
    close();
    box.focus();
  }

  function draw(): void {
    menu.hidden = found.length === 0;
    menu.replaceChildren(
      ...found.map((name, position) =>
        h(
          'li',
          {
            role: 'option',
            id: `mention-${position}`,
            'aria-selected': String(position === current),
            onmousedown: (event: MouseEvent) => event.preventDefault(),
            onclick: () => pick(name),
          },
          name,
        ),
      ),
    );
    if (!menu.hidden) box.setAttribute('aria-activedescendant', `mention-${current}`);
  }

  box.addEventListener('input', () => {
    const query = mentionQuery(before());
    if (query === undefined) return close();
    found = names()
      .filter((name) => fold(name).includes(fold(query)))
      .slice(0, shownMax);
    current = 0;
    draw();
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (menu.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const picked = found[current];
    if (step) {
      current = (current + step + found.length) % found.length;
      draw();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && picked) pick(picked);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return menu;
}

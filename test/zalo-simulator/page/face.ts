import { h } from './dom.ts';
import { texts } from './texts.ts';

/** What stands in a place that has nothing to show: why, what to do, and a button when something can be done. */
function face(title: string, hint?: string, retry?: () => void): HTMLElement {
  return h(
    'div',
    { class: 'face' },
    h('p', { class: 'face-title' }, title),
    hint !== undefined && h('p', { class: 'face-hint' }, hint),
    retry && h('button', { type: 'button', class: 'button', onclick: retry }, texts.state.retry),
  );
}

/** A place for one face at a time; it is drawn again only when its words change. */
export function createFacePlace(): {
  element: HTMLElement;
  show(title: string, hint?: string, retry?: () => void): void;
  hide(): void;
} {
  const element = h('div', { class: 'face-place', hidden: true });
  let shown = '';
  return {
    element,
    show(title, hint, retry) {
      element.hidden = false;
      const words = `${title}\n${hint}\n${Boolean(retry)}`;
      if (words === shown) return;
      shown = words;
      element.replaceChildren(face(title, hint, retry));
    },
    hide() {
      element.hidden = true;
    },
  };
}

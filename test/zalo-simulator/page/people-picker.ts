import { avatar, badge } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { renderKeyed } from './keyed-list.ts';
import { isLike } from './places.ts';
import { texts } from './texts.ts';
import type { Person } from './types.ts';

/** Rows drawn at once: a province has sixteen thousand people. */
const rowsMax = 60;

export interface PeoplePicker {
  element: HTMLDialogElement;
  /** Opens over the page with these people; picking one closes it. */
  open(people: readonly Person[], unread?: (person: Person) => number): void;
  close(): void;
}

/** A searchable list of people in a dialog. `below` stands under the list. */
export function createPeoplePicker(options: {
  title: string;
  pick(person: Person): void;
  below?: HTMLElement;
}): PeoplePicker {
  let people: readonly Person[] = [];
  let unreadOf: (person: Person) => number = () => 0;
  const search = h('input', {
    type: 'search',
    'aria-label': texts.picker.search,
    placeholder: texts.picker.search,
    autocomplete: 'off',
  });
  const rows = h('ul', { class: 'picker-rows' });
  const summary = h('p', { class: 'picker-summary', role: 'status' });
  const close = () => dialog.close();
  const dialog = h(
    'dialog',
    { class: 'picker', 'aria-label': options.title },
    h(
      'div',
      { class: 'picker-head' },
      h('h2', {}, options.title),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': texts.picker.close, onclick: close },
        icon('close'),
      ),
    ),
    h('div', { class: 'search-box' }, icon('search'), search),
    rows,
    summary,
    options.below,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  search.addEventListener('input', draw);

  function draw(): void {
    const found = people.filter((person) => isLike(person, search.value));
    renderKeyed(
      rows,
      found.slice(0, rowsMax).map((person) => ({ person, unread: unreadOf(person) })),
      ({ person }) => person.personId,
      ({ person, unread }) =>
        drawRow(person, unread, () => {
          close();
          options.pick(person);
        }),
    );
    const left = found.length - rowsMax;
    if (found.length === 0) summary.textContent = texts.picker.nobodyFound;
    else summary.textContent = left > 0 ? texts.picker.more(left) : '';
  }

  return {
    element: dialog,
    open(next, unread = () => 0) {
      people = next;
      unreadOf = unread;
      search.value = '';
      draw();
      dialog.showModal();
      rows.scrollTop = 0;
    },
    close,
  };
}

function kindWord(kind: string): string {
  if (kind === 'resident') return texts.phone.resident;
  if (kind === 'member') return texts.phone.member;
  if (kind === 'officer') return texts.phone.officer;
  return texts.phone.other;
}

/** One line under a name: where, what they are unless a resident, and how their phone behaves. */
export function describe(person: Person): string {
  const kind = person.kind === 'resident' ? undefined : kindWord(person.kind);
  return [person.place, kind, texts.behaviours[person.behaviour]].filter(Boolean).join(' · ');
}

function drawRow(person: Person, unread: number, pick: () => void): HTMLElement {
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'picker-row', onclick: pick },
      avatar(person.personId, person.name),
      h(
        'span',
        { class: 'two-lines' },
        h('span', { class: 'line-one' }, person.name),
        h('span', { class: 'line-two' }, describe(person) || texts.phone.resident),
      ),
      badge(unread, texts.state.unread(unread)),
    ),
  );
}

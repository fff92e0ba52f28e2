import { addResident, sentenceFor } from './api.ts';
import { h } from './dom.ts';
import { texts } from './texts.ts';
import type { Person } from './types.ts';

/** A small form that makes a resident. `areas` are offered to choose from. */
export function createNewResident(done: (person: Person) => void): {
  element: HTMLElement;
  offerAreas(areas: readonly { area: string; name: string }[]): void;
} {
  const name = h('input', { type: 'text', required: true, maxlength: '60', autocomplete: 'off' });
  const area = h('select');
  const problem = h('p', { class: 'composer-problem', role: 'alert' });
  const form = h(
    'form',
    { class: 'new-resident' },
    h('label', {}, h('span', {}, texts.picker.newName), name),
    h('label', {}, h('span', {}, texts.picker.newArea), area),
    h('button', { type: 'submit', class: 'button button-strong' }, texts.picker.add),
    problem,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = { name: name.value.trim(), ...(area.value ? { area: area.value } : {}) };
    if (!chosen.name) return;
    addResident(chosen).then(
      (person) => {
        form.reset();
        folded.open = false;
        problem.textContent = '';
        done(person);
      },
      (failure) => {
        problem.textContent = sentenceFor(failure);
      },
    );
  });
  const folded = h(
    'details',
    { class: 'new-person' },
    h('summary', {}, texts.picker.newTitle),
    form,
  );
  folded.addEventListener('toggle', () => folded.open && name.focus());
  return {
    element: folded,
    offerAreas(areas) {
      area.replaceChildren(
        h('option', { value: '' }, texts.picker.noArea),
        ...areas.map((one) => h('option', { value: one.area }, one.name)),
      );
    },
  };
}

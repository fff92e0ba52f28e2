import { byId, h } from './dom.ts';

/** Has a screen reader say something when it next pauses. */
export function announce(sentence: string): void {
  const region = byId('announcer');
  region.append(h('p', {}, sentence));
  while (region.childElementCount > 5) region.firstElementChild?.remove();
}

const shownForMs = 6_000;

/** Shows a short sentence over the page for six seconds and has it spoken. */
export function tell(sentence: string, tone: 'calm' | 'alarm' = 'calm'): void {
  const note = h('p', { class: `note note-${tone}` }, sentence);
  byId('notes').append(note);
  setTimeout(() => note.remove(), shownForMs);
}

import { h } from './dom.ts';
import { initialsOf } from './folding.ts';

const colours = 8;

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}

/** A round picture made of initials; the same id always has the same colour. Decoration only. */
export function avatar(id: string, name: string, look: 'person' | 'oa' | 'group' = 'person') {
  const classes = `avatar avatar-${look} avatar-colour-${colourOf(id)}`;
  return h('span', { class: classes, 'aria-hidden': 'true' }, initialsOf(name));
}

/** A count of unread messages on something; `undefined` for none. */
export function badge(count: number, spoken: string): HTMLElement | undefined {
  if (count <= 0) return undefined;
  const shown = count > 99 ? '99+' : String(count);
  return h(
    'span',
    { class: 'badge' },
    h('span', { 'aria-hidden': 'true' }, shown),
    h('span', { class: 'spoken' }, spoken),
  );
}

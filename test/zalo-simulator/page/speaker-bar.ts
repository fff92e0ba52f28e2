import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { familyName, givenName } from './folding.ts';
import { icon } from './icons.ts';
import { createJoinPicker } from './join-picker.ts';
import { renderKeyed } from './keyed-list.ts';
import { speakAs, speakerOf } from './speaker.ts';
import type { Store } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';

/** A row of faces to speak as, with a way to let somebody else into the group. */
export function createSpeakerBar(store: Store, sync: Sync): HTMLElement {
  const faces = h('div', { class: 'speakers', role: 'group', 'aria-label': texts.group.speakAs });
  const joining = createJoinPicker(store, sync);
  const newcomer = h(
    'button',
    {
      type: 'button',
      class: 'speaker speaker-new',
      'aria-label': texts.group.newcomer,
      title: texts.group.newcomer,
      onclick: () => joining.open(),
    },
    icon('plus'),
  );
  const bar = h(
    'div',
    { class: 'speaker-bar' },
    h('p', { class: 'speaker-label' }, texts.group.speakAs),
    faces,
    newcomer,
    joining.element,
  );
  let shown: string | undefined;
  store.watch((state) => {
    const current = speakerOf(state)?.personId;
    const members = state.group.status === 'ready' ? state.group.value.members : [];
    bar.hidden = state.group.status !== 'ready';
    renderKeyed(
      faces,
      members.map((member) => ({ ...member, isCurrent: member.personId === current })),
      (member) => member.personId,
      (member) =>
        h(
          'button',
          {
            type: 'button',
            class: 'speaker',
            'aria-pressed': String(member.isCurrent),
            title: member.name,
            onclick: () => speakAs(store, member.personId),
          },
          avatar(member.personId, member.name),
          h('span', { class: 'spoken' }, familyName(member.name)),
          h('span', { class: 'speaker-name' }, givenName(member.name)),
        ),
    );
    if (current !== shown) {
      shown = current;
      const chosen = faces.querySelector<HTMLElement>('[aria-pressed="true"]');
      if (chosen) {
        faces.scrollLeft = chosen.offsetLeft - (faces.clientWidth - chosen.offsetWidth) / 2;
      }
    }
  });
  return bar;
}

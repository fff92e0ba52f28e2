import { avatar, badge } from './avatar.ts';
import { botNameOf } from './bot-bar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import type { PlayState, Store } from './store.ts';
import { texts } from './texts.ts';

/** The head of the open group. On a narrow screen its name opens the list of groups, its people the members. */
export function createGroupHead(store: Store): HTMLElement {
  const title = h('button', {
    type: 'button',
    class: 'head-title group-switch',
    popovertarget: 'group-list',
    title: texts.group.choose,
  });
  const heading = h('div', { class: 'head-title group-heading' });
  const people = h(
    'button',
    {
      type: 'button',
      class: 'head-button members-switch',
      popovertarget: 'group-members',
      'aria-label': texts.group.members,
    },
    icon('people'),
  );
  let drawn = '';
  store.watch((state) => {
    const words = JSON.stringify([state.groupId, nameOf(state), countOf(state), unreadOf(state)]);
    if (words === drawn) return;
    drawn = words;
    const unread = unreadOf(state);
    const mark = badge(unread, texts.state.unread(unread));
    heading.replaceChildren(...drawTitle(state));
    title.replaceChildren(...drawTitle(state), ...(mark ? [mark] : []), icon('down'));
  });
  return h('div', { class: 'head' }, heading, title, people);
}

function drawTitle(state: PlayState): Node[] {
  const count = countOf(state);
  return [
    avatar(state.groupId ?? '', nameOf(state), 'group'),
    h(
      'span',
      { class: 'two-lines' },
      h('span', { class: 'line-one' }, nameOf(state)),
      h(
        'span',
        { class: 'line-two' },
        count === undefined ? '' : texts.group.peopleIn(count, botNameOf(state)),
      ),
    ),
  ];
}

function nameOf({ world, groupId }: PlayState): string {
  return world?.groups.find((group) => group.groupId === groupId)?.name ?? texts.group.list;
}

function countOf({ group }: PlayState): number | undefined {
  return group.status === 'ready' ? group.value.members.length : undefined;
}

function unreadOf({ groupUnread }: PlayState): number {
  return Object.values(groupUnread).reduce((sum, count) => sum + count, 0);
}

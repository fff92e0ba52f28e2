import { tell } from './announcer.ts';
import { leaveGroup, sentenceFor } from './api.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { renderKeyed } from './keyed-list.ts';
import { speakAs, speakerOf } from './speaker.ts';
import type { PlayState, Store } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';
import type { GroupMember } from './types.ts';

interface Row extends GroupMember {
  note: string;
  isCurrent: boolean;
}

/** Everybody in the open group: press one to speak as them, or let them leave. */
export function createGroupMembers(store: Store, sync: Sync): HTMLElement {
  const rows = h('ul', { class: 'picker-rows' });
  const panel = h(
    'aside',
    {
      class: 'group-members',
      id: 'group-members',
      popover: 'auto',
      'aria-label': texts.group.members,
    },
    h('h2', {}, texts.group.members),
    rows,
  );

  async function leave({ personId, name }: GroupMember): Promise<void> {
    const { groupId } = store.get();
    if (!groupId) return;
    try {
      await leaveGroup(groupId, personId);
      await sync.refreshGroup();
      tell(texts.group.left(name));
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
  }

  function pick(personId: string): void {
    if (panel.matches(':popover-open')) panel.hidePopover();
    speakAs(store, personId);
  }

  store.watch((state) => {
    renderKeyed(
      rows,
      rowsOf(state),
      (row) => row.personId,
      (row) =>
        drawRow(
          row,
          () => pick(row.personId),
          () => void leave(row),
        ),
    );
  });
  return panel;
}

function rowsOf(state: PlayState): Row[] {
  if (state.group.status !== 'ready') return [];
  const speaker = speakerOf(state)?.personId;
  const people = new Map(state.world?.people.map((person) => [person.personId, person]));
  return state.group.value.members.map((member) => {
    const person = people.get(member.personId);
    const note = member.isAdmin ? texts.group.admin : (person?.place ?? '');
    return { ...member, note, isCurrent: member.personId === speaker };
  });
}

function drawRow(row: Row, pick: () => void, leave: () => void): HTMLElement {
  return h(
    'li',
    { class: 'member-row' },
    h(
      'button',
      {
        type: 'button',
        class: 'picker-row',
        'aria-current': row.isCurrent && 'true',
        onclick: pick,
      },
      avatar(row.personId, row.name),
      h(
        'span',
        { class: 'two-lines' },
        h('span', { class: 'line-one' }, row.name),
        h('span', { class: 'line-two' }, row.note),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': texts.group.leaveAs(row.name),
        title: texts.group.leave,
        onclick: leave,
      },
      icon('leave'),
    ),
  );
}

import { avatar, badge } from './avatar.ts';
import { hourOf } from './days.ts';
import { h } from './dom.ts';
import { fold } from './folding.ts';
import { icon } from './icons.ts';
import { renderKeyed } from './keyed-list.ts';
import { miniAppStart } from './mini-app-link.ts';
import type { Preview, Store } from './store.ts';
import { texts } from './texts.ts';
import type { GrouplessTeam } from './types.ts';

const teamScreen = '/team';

interface Row {
  groupId: string;
  name: string;
  isOpen: boolean;
  unread: number;
  preview: Preview | undefined;
}

const searchFrom = 8;

/** The groups with their last line and unread count: a column on a wide screen, a menu on a narrow one. */
export function createGroupList(store: Store): HTMLElement {
  const rows = h('ul', { class: 'picker-rows' });
  const groupless = h('ul', { class: 'picker-rows' });
  const search = h('input', {
    type: 'search',
    'aria-label': texts.group.search,
    placeholder: texts.group.search,
    oninput: () => draw(),
  });
  const searchBox = h('div', { class: 'search-box' }, icon('search'), search);
  const list = h(
    'nav',
    { class: 'group-list', id: 'group-list', popover: 'auto', 'aria-label': texts.group.list },
    h('h2', {}, texts.group.list),
    searchBox,
    rows,
    groupless,
  );

  function open(groupId: string): void {
    if (list.matches(':popover-open')) list.hidePopover();
    store.set({ groupId, groupUnread: { ...store.get().groupUnread, [groupId]: 0 } });
  }

  function openMiniApp({ personId }: GrouplessTeam): void {
    const { world } = store.get();
    if (!world?.miniAppUrl) return;
    if (list.matches(':popover-open')) list.hidePopover();
    const href = miniAppStart(world.miniAppUrl, personId, teamScreen);
    store.set({ residentId: personId, phoneTab: 'mini-app', pane: 'phone', miniAppLink: { href } });
  }

  function draw(): void {
    const { world, groupId, groupUnread, groupPreviews } = store.get();
    const groups = world?.groups ?? [];
    const wanted = fold(search.value.trim());
    searchBox.hidden = groups.length < searchFrom;
    renderKeyed(
      rows,
      groups
        .filter((group) => fold(group.name).includes(wanted))
        .map(
          (group): Row => ({
            groupId: group.groupId,
            name: group.name,
            isOpen: group.groupId === groupId,
            unread: groupUnread[group.groupId] ?? 0,
            preview: groupPreviews[group.groupId],
          }),
        ),
      (row) => row.groupId,
      (row) =>
        h(
          'li',
          {},
          drawRow(row, () => open(row.groupId)),
        ),
    );
    renderKeyed(
      groupless,
      (world?.grouplessTeams ?? []).filter(({ place }) => fold(place).includes(wanted)),
      (team) => team.personId,
      (team) =>
        h(
          'li',
          {},
          drawTeam(team, () => openMiniApp(team)),
        ),
    );
  }

  store.watch(draw);
  return list;
}

function drawRow({ groupId, name, isOpen, unread, preview }: Row, open: () => void): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'picker-row', 'aria-current': isOpen && 'true', onclick: open },
    avatar(groupId, name, 'group'),
    h(
      'span',
      { class: 'two-lines' },
      h('span', { class: 'line-one' }, name),
      h(
        'span',
        { class: 'line-two preview' },
        h('span', { class: 'preview-words' }, preview?.text ?? texts.group.noMessage),
        preview && h('time', {}, hourOf(preview.at)),
      ),
    ),
    !isOpen && badge(unread, texts.state.unread(unread)),
  );
}

/** A team that has no group is reached in the Mini App, as one of its members. */
function drawTeam({ personId, place }: GrouplessTeam, open: () => void): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'picker-row', onclick: open },
    avatar(personId, place, 'group'),
    h(
      'span',
      { class: 'two-lines' },
      h('span', { class: 'line-one' }, texts.group.teamOf(place)),
      h('span', { class: 'line-two' }, texts.group.inMiniApp),
    ),
    icon('right'),
  );
}

import { avatar, badge } from './avatar.ts';
import { createChat } from './chat.ts';
import { hourOf } from './days.ts';
import { byId, h, setText } from './dom.ts';
import { icon } from './icons.ts';
import { createMiniApp } from './mini-app.ts';
import { createNewResident } from './new-resident.ts';
import { createPeoplePicker, describe } from './people-picker.ts';
import { createRevokeConsent } from './revoke-consent.ts';
import { unseenIn } from './selection.ts';
import { type PlayState, residentOf, type Store, simulatedNow } from './store.ts';
import type { Sync } from './sync.ts';
import { createTabs } from './tabs.ts';
import { texts } from './texts.ts';
import type { Person } from './types.ts';

/** The left side: whose phone it is, and the phone with its two tabs. */
export function mountPhone(store: Store, sync: Sync): void {
  const pick = (person: Person) => {
    store.set({ residentId: person.personId, miniAppLink: undefined });
  };
  const newResident = createNewResident((person) => {
    picker.close();
    void sync.refreshWorld().then(() => pick(person));
  });
  const picker = createPeoplePicker({
    title: texts.picker.title,
    pick,
    below: newResident.element,
  });

  const holder = h('button', { type: 'button', class: 'holder', onclick: openPicker });
  const clock = h('span', {});
  const tabs = createTabs(
    texts.phone.tabs,
    [
      { id: 'chat', label: texts.phone.chatTab, icon: 'chat' },
      { id: 'mini-app', label: texts.phone.miniAppTab, icon: 'grid' },
    ],
    (phoneTab) => store.set({ phoneTab }),
  );
  const chat = createChat(store, sync);
  const miniApp = createMiniApp(store);
  byId('phone-panel').append(
    holder,
    h(
      'div',
      { class: 'phone' },
      h(
        'div',
        { class: 'phone-status', 'aria-hidden': 'true' },
        clock,
        h('span', { class: 'battery' }),
      ),
      h('div', { class: 'phone-top' }, tabs.element, createRevokeConsent(store), miniApp.home),
      chat,
      miniApp.panel,
    ),
    picker.element,
  );

  function openPicker(): void {
    const { world, chatUnread } = store.get();
    if (!world) return;
    newResident.offerAreas(areasOf(world.people));
    picker.open(residentsFirst(world.people), (person) =>
      world.officialAccounts.reduce(
        (sum, oa) => sum + (chatUnread[`${oa.oaId}/${person.personId}`] ?? 0),
        0,
      ),
    );
  }

  let drawn = '';
  store.watch((state) => {
    const unseen = state.chat.status === 'ready' ? unseenIn(state.chat.value) : 0;
    tabs.show(state.phoneTab, {
      chat: state.phoneTab === 'chat' ? undefined : badge(unseen, texts.state.unread(unseen)),
    });
    const words = JSON.stringify([residentOf(state), unreadElsewhere(state)]);
    if (words !== drawn) holder.replaceChildren(...drawHolder(state));
    drawn = words;
  });
  const tick = () => setText(clock, hourOf(simulatedNow(store.get())));
  store.watch(tick);
  setInterval(tick, 5_000);
}

function drawHolder(state: PlayState): Node[] {
  const person = residentOf(state);
  const unread = unreadElsewhere(state);
  const words = person
    ? [texts.phone.holding(person.name), describe(person)]
    : [texts.phone.nobody, texts.phone.nobodyHint];
  const mark = badge(unread, texts.state.unread(unread));
  return [
    avatar(person?.personId ?? '', person?.name ?? '?'),
    h(
      'span',
      { class: 'two-lines' },
      h('span', { class: 'line-one' }, words[0]),
      h('span', { class: 'line-two' }, words[1]),
    ),
    ...(mark ? [mark] : []),
    h(
      'span',
      { class: 'holder-change' },
      icon('swap'),
      h('span', { class: 'holder-words' }, texts.phone.choose),
    ),
  ];
}

function unreadElsewhere({ chatUnread, oaId, residentId }: PlayState): number {
  return Object.entries(chatUnread)
    .filter(([key]) => key !== `${oaId}/${residentId}`)
    .reduce((sum, [, count]) => sum + count, 0);
}

function residentsFirst(people: readonly Person[]): Person[] {
  return [
    ...people.filter((person) => person.kind === 'resident'),
    ...people.filter((person) => person.kind !== 'resident'),
  ];
}

/** The areas that residents live in, with their names, in the order of the names. */
function areasOf(people: readonly Person[]): { area: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { kind, area, place } of people) {
    if (kind === 'resident' && area) names.set(area, place ?? area);
  }
  return [...names]
    .map(([area, name]) => ({ area, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

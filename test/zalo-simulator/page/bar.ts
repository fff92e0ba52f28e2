import { badge } from './avatar.ts';
import { createClockBar } from './clock-bar.ts';
import { byId, h, setText } from './dom.ts';
import { createFaultsPanel } from './faults-panel.ts';
import { createHelp } from './help.ts';
import { icon } from './icons.ts';
import { createLogDrawer } from './log-drawer.ts';
import { consoleAddress } from './mini-app-link.ts';
import { unseenIn } from './selection.ts';
import type { Store } from './store.ts';
import type { Sync } from './sync.ts';
import { createTabs } from './tabs.ts';
import { texts } from './texts.ts';

/** What stands above: the clock, faults, log, links; and on a narrow screen the choice of what is shown. */
export function mountBar(store: Store, sync: Sync): void {
  const register = h(
    'a',
    { class: 'bar-button', target: '_blank', rel: 'noopener' },
    icon('table'),
    texts.page.console,
  );
  byId('controls-panel').append(
    createClockBar(store, sync),
    h(
      'div',
      { class: 'bar-buttons' },
      ...createFaultsPanel(store, sync),
      ...createLogDrawer(store),
      ...createHelp(),
      register,
    ),
  );
  const panes = createTabs(
    texts.page.panes,
    [
      { id: 'phone', label: texts.page.phone, icon: 'chat' },
      { id: 'group', label: texts.page.group, icon: 'people' },
      { id: 'controls', label: texts.page.controls, icon: 'clock' },
    ],
    (pane) => store.set({ pane }),
  );
  byId('panes').append(panes.element);

  const away = byId('away');
  byId('phone-panel').setAttribute('aria-label', texts.page.phoneSide);
  byId('group-panel').setAttribute('aria-label', texts.page.groupSide);
  const bar = byId('bar');
  new ResizeObserver(() => {
    document.body.style.setProperty('--bar-height', `${bar.offsetHeight}px`);
  }).observe(bar);
  store.watch((state) => {
    document.body.dataset.pane = state.pane;
    const unseen = state.chat.status === 'ready' ? unseenIn(state.chat.value) : 0;
    const inGroups = Object.values(state.groupUnread).reduce((sum, count) => sum + count, 0);
    panes.show(state.pane, {
      phone: badge(unseen, texts.state.unread(unseen)),
      group: badge(inGroups, texts.state.unread(inGroups)),
    });
    away.hidden = state.connection !== 'away';
    setText(away, away.hidden ? '' : `${texts.state.away}. ${texts.state.awayHint}`);
    const url = state.world?.miniAppUrl;
    if (url) register.href = consoleAddress(url);
    else register.removeAttribute('href');
    register.title = url ? '' : texts.page.noConsole;
  });
}

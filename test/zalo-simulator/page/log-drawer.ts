import { fetchLog } from './api.ts';
import { coalesced } from './coalesced.ts';
import { hourOf } from './days.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { renderKeyed } from './keyed-list.ts';
import type { Store } from './store.ts';
import { texts } from './texts.ts';
import type { LogLine } from './types.ts';

const linesMax = 50;
const everyMs = 2_000;

/** The button and the drawer with the newest lines at the border between app and Zalo; it reads only while shown. */
export function createLogDrawer(store: Store): HTMLElement[] {
  const rows = h('ol', { class: 'log-rows' });
  const empty = h('p', { class: 'drawer-hint' }, texts.log.empty);
  let lines: LogLine[] = [];

  const refresh = coalesced(async () => {
    const fresh = await fetchLog(lines.at(-1)?.id ?? 0).catch(() => []);
    lines = [...lines, ...fresh].slice(-linesMax);
    empty.hidden = lines.length > 0;
    renderKeyed(rows, lines.toReversed(), (line) => String(line.id), drawLine);
  });

  const drawer = h(
    'section',
    { class: 'drawer log', id: 'log', popover: 'manual', 'aria-label': texts.log.title },
    h(
      'div',
      { class: 'picker-head' },
      h('h2', {}, texts.log.title),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button drawer-closer',
          'aria-label': texts.log.close,
          popovertarget: 'log',
          popovertargetaction: 'hide',
        },
        icon('close'),
      ),
    ),
    h('p', { class: 'drawer-hint' }, texts.log.hint),
    empty,
    rows,
  );
  const opener = h(
    'button',
    { type: 'button', class: 'bar-button drawer-opener', popovertarget: 'log' },
    icon('list'),
    texts.log.title,
  );
  const look = () => {
    const isShown = drawer.checkVisibility() && document.visibilityState === 'visible';
    if (isShown && store.get().connection === 'live') void refresh();
  };
  drawer.addEventListener('toggle', look);
  store.watch(look);
  setInterval(look, everyMs);
  return [opener, drawer];
}

function drawLine(line: LogLine): HTMLElement {
  return h(
    'li',
    { class: line.isBad ? 'bad' : '' },
    h('time', {}, hourOf(line.at)),
    h('span', { class: 'log-kind' }, texts.log.kinds[line.kind]),
    h('span', {}, line.text),
  );
}

import { markSeen } from './api.ts';
import type { PlayState, Store } from './store.ts';

/** Wide enough for phone and group side by side; the same width stands in `styles.css`. */
export const wideScreen = matchMedia('(min-width: 60rem)');

function isChatShown(state: PlayState): boolean {
  const shown = state.phoneTab === 'chat' && (wideScreen.matches || state.pane === 'phone');
  return shown && document.visibilityState === 'visible';
}

/** Tells the simulator that the resident has seen the OA's messages, once for each newest message. */
export function reportSeen(store: Store): void {
  let reported = '';
  const look = () => {
    const state = store.get();
    if (state.chat.status !== 'ready' || !isChatShown(state)) return;
    const newest = state.chat.value.findLast(
      (message) => message.from === 'oa' && message.received,
    );
    if (!newest || newest.seen || newest.messageId === reported) return;
    if (!state.residentId || !state.oaId) return;
    reported = newest.messageId;
    markSeen(state.residentId, state.oaId).catch(() => {
      reported = '';
    });
  };
  store.watch(look);
  wideScreen.addEventListener('change', look);
  document.addEventListener('visibilitychange', look);
}

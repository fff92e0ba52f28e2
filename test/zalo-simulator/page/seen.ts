import { markSeen } from './api.ts';
import { byId } from './dom.ts';
import type { Store } from './store.ts';

function isChatShown(): boolean {
  return byId('chat-panel').checkVisibility() && document.visibilityState === 'visible';
}

/** Tells the simulator that the resident has seen the OA's messages, once for each newest message. */
export function reportSeen(store: Store): void {
  let reported = '';
  const look = () => {
    const state = store.get();
    if (state.chat.status !== 'ready' || !isChatShown()) return;
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
  new ResizeObserver(look).observe(byId('chat-panel'));
  document.addEventListener('visibilitychange', look);
}

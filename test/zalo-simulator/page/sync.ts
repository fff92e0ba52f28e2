import { fetchChat, fetchGroup, fetchWorld, listen } from './api.ts';
import { createBackground } from './background.ts';
import { coalesced } from './coalesced.ts';
import { load, validSelection } from './selection.ts';
import { chatKey, type Store } from './store.ts';
import type { ChangeNotice } from './types.ts';

const tryAgainMs = 3_000;

export interface Sync {
  refreshWorld(): Promise<void>;
  refreshChat(): Promise<void>;
  refreshGroup(): Promise<void>;
}

/** Keeps the store equal to the simulator: reads at start, after notices, and after reconnecting. */
export function startSync(store: Store): Sync {
  const refreshWorld = coalesced(async () => {
    const world = await fetchWorld().catch(() => undefined);
    if (!world) setTimeout(refreshWorld, tryAgainMs);
    else store.set({ world, worldReadAt: Date.now(), ...validSelection(store.get(), world) });
  });

  const refreshChat = coalesced(async () => {
    const { oaId, residentId } = store.get();
    if (!oaId || !residentId) return;
    const chat = await load(() => fetchChat(oaId, residentId));
    const now = store.get();
    if (now.oaId !== oaId || now.residentId !== residentId) return;
    if (chat.status === 'ready' || now.chat.status !== 'ready') store.set({ chat });
  });

  const refreshGroup = coalesced(async () => {
    const { groupId } = store.get();
    if (!groupId) return;
    const group = await load(() => fetchGroup(groupId));
    const now = store.get();
    if (now.groupId !== groupId) return;
    if (group.status === 'ready' || now.group.status !== 'ready') store.set({ group });
  });

  const background = createBackground(store);

  function onNotice(notice: ChangeNotice): void {
    const { oaId, residentId, groupId } = store.get();
    if (notice.kind === 'group' && notice.groupId) {
      if (notice.groupId === groupId) void refreshGroup();
      background.noteGroup(notice.groupId);
      if (!isKnownGroup(store, notice.groupId)) void refreshWorld();
    } else if (notice.kind === 'chat' && notice.oaId && notice.personId) {
      if (notice.oaId === oaId && notice.personId === residentId) void refreshChat();
      else background.noteChat(notice.oaId, notice.personId);
    } else if (notice.kind === 'world') {
      void refreshAll();
      background.recheck();
    } else void refreshWorld();
  }

  let opened: { chat?: string; group?: string | undefined } = {};
  store.watch(({ oaId = '', residentId = '', groupId }) => {
    const before = opened;
    opened = { chat: chatKey(oaId, residentId), group: groupId };
    if (before.chat !== opened.chat) {
      store.set({ chat: { status: 'loading' } });
      void refreshChat();
    }
    if (before.group !== opened.group) {
      store.set({ group: { status: 'loading' } });
      void refreshGroup();
    }
  });

  const refreshAll = () => Promise.all([refreshWorld(), refreshChat(), refreshGroup()]);
  listen({
    open() {
      store.set({ connection: 'live' });
      void refreshAll();
      background.recheck();
    },
    away: () => store.set({ connection: 'away' }),
    notice: onNotice,
  });
  return { refreshWorld, refreshChat, refreshGroup };
}

function isKnownGroup(store: Store, groupId: string): boolean {
  return store.get().world?.groups.some((group) => group.groupId === groupId) ?? false;
}

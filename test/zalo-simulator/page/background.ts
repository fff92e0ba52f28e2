import { fetchChat, fetchGroup } from './api.ts';
import { coalesced } from './coalesced.ts';
import { byId } from './dom.ts';
import { plainText } from './rich-text.ts';
import { unseenIn } from './selection.ts';
import { chatKey, type Preview, type Store } from './store.ts';
import { texts } from './texts.ts';
import type { GroupConversation } from './types.ts';

/** Groups looked into at the start for their last line; a district has a hundred. */
const previewedAtStart = 20;

export interface Background {
  noteChat(oaId: string, personId: string): void;
  noteGroup(groupId: string): void;
  /** Looks at everything again, after the connection or the whole world was lost. */
  recheck(): void;
}

/** Keeps unread counts and last lines of the conversations that are not open, one request at a time. */
export function createBackground(store: Store): Background {
  const chats = new Set<string>();
  const groups = new Set<string>();
  /** Up to when each group counts as read. */
  const readUntil = new Map<string, number>();

  const catchUp = coalesced(async () => {
    for (const key of chats) {
      chats.delete(key);
      const [oaId = '', personId = ''] = key.split('/');
      const messages = await fetchChat(oaId, personId).catch(() => []);
      store.set({ chatUnread: { ...store.get().chatUnread, [key]: unseenIn(messages) } });
    }
    for (const groupId of groups) {
      groups.delete(groupId);
      const conversation = await fetchGroup(groupId).catch(() => undefined);
      if (conversation) take(conversation);
    }
  });

  function take({ group: { groupId }, messages }: GroupConversation): void {
    const { groupId: open, groupPreviews, groupUnread } = store.get();
    const last = messages.at(-1);
    const isRead = groupId === open && byId('group-panel').checkVisibility();
    if (isRead || !readUntil.has(groupId)) readUntil.set(groupId, last?.at ?? 0);
    const since = readUntil.get(groupId) ?? 0;
    const unread = messages.filter((message) => message.at > since).length;
    const { [groupId]: _, ...otherPreviews } = groupPreviews;
    store.set({
      groupUnread: { ...groupUnread, [groupId]: unread },
      groupPreviews: last ? { ...otherPreviews, [groupId]: previewOf(last) } : otherPreviews,
    });
  }

  let hasStarted = false;
  let looking = '';
  store.watch(({ world, oaId, residentId, groupId, pane, chatUnread }) => {
    const key = chatKey(oaId ?? '', residentId ?? '');
    if (chatUnread[key]) store.set({ chatUnread: { ...chatUnread, [key]: 0 } });
    if (groupId && looking !== `${groupId} ${pane}`) {
      looking = `${groupId} ${pane}`;
      groups.add(groupId);
      void catchUp();
    }
    if (!world || hasStarted) return;
    hasStarted = true;
    recheck();
  });

  function recheck(): void {
    const { world, groupPreviews, chatUnread } = store.get();
    const first = world?.groups.slice(0, previewedAtStart).map((group) => group.groupId) ?? [];
    for (const groupId of [...first, ...Object.keys(groupPreviews)]) groups.add(groupId);
    for (const [key, count] of Object.entries(chatUnread)) if (count > 0) chats.add(key);
    void catchUp();
  }

  return {
    recheck,
    noteChat(oaId, personId) {
      chats.add(chatKey(oaId, personId));
      void catchUp();
    },
    noteGroup(groupId) {
      groups.add(groupId);
      void catchUp();
    },
  };
}

function previewOf(message: GroupConversation['messages'][number]): Preview {
  const names = new Map(message.mentions.map(({ id, name }) => [id, name]));
  const words = plainText(message.text, (id) => names.get(id)) || texts.message.attachment;
  return { text: texts.message.from(message.name, words), at: message.at };
}

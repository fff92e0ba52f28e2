import type { ChatMessage, GroupConversation, World } from './types.ts';

/** A thing that has to be fetched, in each of its four faces. */
export type Loaded<Value> =
  | { status: 'loading' }
  | { status: 'failed'; sentence: string }
  | { status: 'ready'; value: Value };

type Pane = 'phone' | 'group' | 'controls';
type PhoneTab = 'chat' | 'mini-app';

/** The last line of a group, for the list of groups. */
export interface Preview {
  text: string;
  at: number;
}

export interface PlayState {
  connection: 'connecting' | 'live' | 'away';
  world: World | undefined;
  /** Real time of the last reading of the world; the simulated clock runs on from there. */
  worldReadAt: number;
  /** Which of the three is shown where only one fits. */
  pane: Pane;
  phoneTab: PhoneTab;
  residentId: string | undefined;
  oaId: string | undefined;
  groupId: string | undefined;
  /** Who the player is in each group. */
  speakers: Record<string, string>;
  chat: Loaded<ChatMessage[]>;
  group: Loaded<GroupConversation>;
  /** Unread counts of the chats that are not open, by `chatKey`. */
  chatUnread: Record<string, number>;
  groupUnread: Record<string, number>;
  groupPreviews: Record<string, Preview>;
  /** The link that was last followed into the Mini App; a new object each time. */
  miniAppLink: { href: string } | undefined;
}

export interface Store {
  get(): PlayState;
  /** Changes some fields and tells every listener, once per turn. */
  set(patch: Partial<PlayState>): void;
  /** Calls the listener now and after every change. */
  watch(listener: (state: PlayState) => void): void;
}

export const chatKey = (oaId: string, personId: string) => `${oaId}/${personId}`;

export function createStore(initial: Partial<PlayState>): Store {
  let state: PlayState = {
    connection: 'connecting',
    world: undefined,
    worldReadAt: Date.now(),
    pane: 'phone',
    phoneTab: 'chat',
    residentId: undefined,
    oaId: undefined,
    groupId: undefined,
    speakers: {},
    chat: { status: 'loading' },
    group: { status: 'loading' },
    chatUnread: {},
    groupUnread: {},
    groupPreviews: {},
    miniAppLink: undefined,
    ...initial,
  };
  const listeners: ((state: PlayState) => void)[] = [];
  let scheduled = false;
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(() => {
        scheduled = false;
        for (const listener of listeners) listener(state);
      });
    },
    watch(listener) {
      listeners.push(listener);
      listener(state);
    },
  };
}

/** The simulated time right now. */
export function simulatedNow(state: PlayState): number {
  return state.world ? state.world.now + (Date.now() - state.worldReadAt) : Date.now();
}

export function residentOf(state: PlayState) {
  return state.world?.people.find((person) => person.personId === state.residentId);
}

export function accountOf(state: PlayState) {
  return state.world?.officialAccounts.find((oa) => oa.oaId === state.oaId);
}

import { tell } from './announcer.ts';
import { sentenceFor, setFollowing } from './api.ts';
import { avatar, badge } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { accountOf, chatKey, type PlayState, residentOf, type Store } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';

/** The blue head of the chat: which Official Account, whether it is followed, and the way to another one. */
export function createChatHead(store: Store, sync: Sync): HTMLElement {
  const name = h('div', { class: 'head-name' });
  const follow = h('button', { type: 'button', class: 'head-button', onclick: toggleFollow });
  const invitation = h('p', { class: 'invitation' }, texts.chat.notFollowing);
  const menu = h('div', { class: 'menu', popover: 'auto', id: 'account-menu' });

  async function toggleFollow(): Promise<void> {
    const state = store.get();
    if (!state.oaId || !state.residentId) return;
    try {
      await setFollowing(state.residentId, state.oaId, !isFollowing(state));
      await Promise.all([sync.refreshWorld(), sync.refreshChat()]);
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
  }

  let drawn = '';
  store.watch((state) => {
    const follows = isFollowing(state);
    invitation.hidden = follows || !state.world || !state.residentId;
    const words = JSON.stringify([
      state.oaId,
      state.world?.officialAccounts,
      state.chatUnread,
      follows,
      state.residentId,
    ]);
    if (words === drawn) return;
    drawn = words;
    follow.replaceChildren(
      icon(follows ? 'check' : 'plus'),
      h(
        'span',
        follows ? { class: 'spoken' } : {},
        follows ? texts.chat.following : texts.chat.follow,
      ),
    );
    follow.setAttribute('aria-pressed', String(follows));
    follow.title = follows ? texts.chat.unfollow : texts.chat.follow;
    follow.hidden = !state.oaId || !state.residentId;
    name.replaceChildren(drawName(state));
    menu.replaceChildren(...drawMenu(state, store, menu));
  });

  return h('div', {}, h('div', { class: 'head' }, name, follow), menu, invitation);
}

function isFollowing(state: PlayState): boolean {
  return residentOf(state)?.follows.includes(state.oaId ?? '') ?? false;
}

function drawName(state: PlayState): HTMLElement {
  const account = accountOf(state);
  const words = [
    avatar(account?.oaId ?? '', account?.name ?? '?', 'oa'),
    h(
      'span',
      { class: 'two-lines' },
      h('span', { class: 'line-one' }, account?.name ?? texts.chat.noAccount),
      h('span', { class: 'line-two' }, account ? texts.chat.accountKind : ''),
    ),
  ];
  if ((state.world?.officialAccounts.length ?? 0) < 2)
    return h('div', { class: 'head-title' }, ...words);
  return h(
    'button',
    {
      type: 'button',
      class: 'head-title',
      popovertarget: 'account-menu',
      title: texts.chat.pickAccount,
    },
    ...words,
    icon('down'),
  );
}

function drawMenu(state: PlayState, store: Store, menu: HTMLElement): HTMLElement[] {
  return (state.world?.officialAccounts ?? []).map((account) => {
    const unread = state.chatUnread[chatKey(account.oaId, state.residentId ?? '')] ?? 0;
    const isOpen = account.oaId === state.oaId;
    return h(
      'button',
      {
        type: 'button',
        class: 'picker-row',
        'aria-current': isOpen && 'true',
        onclick: () => {
          menu.hidePopover();
          store.set({ oaId: account.oaId });
        },
      },
      avatar(account.oaId, account.name, 'oa'),
      h('span', { class: 'line-one' }, account.name),
      !isOpen && badge(unread, texts.state.unread(unread)),
    );
  });
}

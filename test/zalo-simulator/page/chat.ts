import { tell } from './announcer.ts';
import { pressButton, sayToAccount, sendPhoto, sentenceFor } from './api.ts';
import { type Bubble, quotedLine } from './bubble.ts';
import { createChatHead } from './chat-head.ts';
import { createComposer } from './composer.ts';
import { h } from './dom.ts';
import { createFacePlace } from './face.ts';
import { createMessageList } from './message-list.ts';
import { miniAppAddress } from './mini-app-link.ts';
import { createPhotoButton } from './photo-button.ts';
import { placeInRun } from './runs.ts';
import {
  accountOf,
  chatKey,
  type PlayState,
  residentOf,
  type Store,
  simulatedNow,
} from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';
import type { ChatMessage, MessageButton } from './types.ts';

/** The chat between the resident and an Official Account, as it looks on the resident's phone. */
export function createChat(store: Store, sync: Sync): HTMLElement {
  const composer = createComposer({
    label: texts.chat.box,
    async send(text, quoted) {
      const { oaId, residentId } = store.get();
      if (!oaId || !residentId) return;
      await sayToAccount(residentId, {
        oaId,
        text,
        ...(quoted ? { quoteMessageId: quoted.id } : {}),
      });
      await sync.refreshChat();
    },
    button: createPhotoButton(async (photo) => {
      const { oaId, residentId } = store.get();
      if (!oaId || !residentId) return;
      await sendPhoto(residentId, oaId, photo);
      await sync.refreshChat();
    }),
  });
  const list = createMessageList(texts.chat.messages, {
    openLink,
    press: (bubble, index) => void press(bubble, index),
    reply: (bubble) =>
      composer.quote({ id: bubble.id, name: bubble.author.name, text: quotedLine(bubble) }),
  });
  const faces = createFacePlace();
  const body = h('div', { class: 'conversation' }, list.element, faces.element);

  function openLink(url: string): boolean {
    const { world, residentId } = store.get();
    const href = world && residentId && miniAppAddress(url, world, residentId);
    if (!href) return false;
    store.set({ phoneTab: 'mini-app', miniAppLink: { href } });
    return true;
  }

  async function press(bubble: Bubble, buttonIndex: number): Promise<void> {
    const { oaId, residentId } = store.get();
    const button = bubble.buttons?.[buttonIndex];
    if (!oaId || !residentId || !button) return;
    try {
      const url = await pressButton(residentId, { oaId, messageId: bubble.id, buttonIndex });
      if (url && !openLink(url)) window.open(url, '_blank', 'noopener');
      const onRealPhone = url ? undefined : whatPhoneWouldDo(button);
      if (onRealPhone) tell(onRealPhone);
      await sync.refreshChat();
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
  }

  store.watch((state) => {
    const conversation = chatKey(state.oaId ?? '', state.residentId ?? '');
    composer.switchTo(conversation);
    composer.setEnabled(Boolean(state.oaId && state.residentId));
    composer.setPlaceholder(texts.chat.placeholder);
    showFace(state);
    const messages = state.chat.status === 'ready' ? state.chat.value : [];
    list.render(
      state.chat.status === 'ready' ? conversation : '',
      bubblesOf(state, messages),
      simulatedNow(state),
    );
  });

  function showFace({ chat, world }: PlayState): void {
    if (world && world.people.length === 0) faces.show(texts.phone.nobody, texts.phone.nobodyHint);
    else if (world && world.officialAccounts.length === 0) faces.show(texts.chat.noAccount);
    else if (chat.status === 'loading') faces.show(texts.state.loading);
    else if (chat.status === 'failed') {
      faces.show(texts.state.failed, chat.sentence, () => void sync.refreshChat());
    } else if (chat.value.length === 0) {
      faces.show(texts.chat.empty, texts.chat.emptyHint);
    } else faces.hide();
  }

  const panel = h(
    'div',
    {
      class: 'phone-screen chat',
      id: 'chat-panel',
      role: 'tabpanel',
      'aria-labelledby': 'chat-tab',
    },
    createChatHead(store, sync),
    body,
    composer.element,
  );
  store.watch(({ phoneTab }) => {
    panel.hidden = phoneTab !== 'chat';
  });
  return panel;
}

function bubblesOf(state: PlayState, messages: readonly ChatMessage[]): Bubble[] {
  const account = { id: state.oaId ?? '', name: accountOf(state)?.name ?? '', isAccount: true };
  const resident = {
    id: state.residentId ?? '',
    name: residentOf(state)?.name ?? '',
    isAccount: false,
  };
  const byId = new Map(messages.map((message) => [message.messageId, message]));
  const said = messages.map(({ from, at }) => ({ author: from, at }));
  const lastFromAccount = messages.findLast((message) => message.from === 'oa');
  return messages.map((message, position) => {
    const quoted = byId.get(message.quoteMessageId ?? '');
    const isLast = message === lastFromAccount;
    return {
      id: message.messageId,
      mine: message.from === 'resident',
      author: message.from === 'oa' ? account : resident,
      ...placeInRun(
        said[position - 1],
        { author: message.from, at: message.at },
        said[position + 1],
      ),
      at: message.at,
      text: message.text,
      names: {},
      quote: message.quoteMessageId
        ? {
            id: message.quoteMessageId,
            name: quoted?.from === 'oa' ? account.name : texts.message.you,
            text: quoted
              ? quotedLine({ text: quoted.text, names: {}, attachments: quoted.attachments })
              : texts.message.lostQuote,
          }
        : undefined,
      buttons: message.buttons,
      pressed: message.pressed,
      attachments: message.attachments,
      mark: message.from === 'oa' ? markOf(message, isLast) : undefined,
    };
  });
}

function markOf(message: ChatMessage, isLast: boolean): string | undefined {
  if (!message.received) return texts.marks.notReached;
  if (!isLast) return undefined;
  return message.seen ? texts.marks.seen : texts.marks.received;
}

function whatPhoneWouldDo({ type, payload }: MessageButton): string | undefined {
  const number = String((payload as { phone_code?: unknown } | undefined)?.phone_code ?? '');
  if (type === 'oa.open.phone') return texts.chat.call(number);
  if (type === 'oa.open.sms') return texts.chat.sms(number);
  return undefined;
}

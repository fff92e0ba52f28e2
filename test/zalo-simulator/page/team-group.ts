import { sayToGroup } from './api.ts';
import { type Bubble, quotedLine } from './bubble.ts';
import { createCommandChips } from './command-chips.ts';
import { createComposer } from './composer.ts';
import { byId, h } from './dom.ts';
import { createFacePlace } from './face.ts';
import { createGroupHead } from './group-head.ts';
import { createGroupList } from './group-list.ts';
import { createGroupMembers } from './group-members.ts';
import { createMessageList } from './message-list.ts';
import { miniAppAddress } from './mini-app-link.ts';
import { speakerOf } from './speaker.ts';
import { createSpeakerBar } from './speaker-bar.ts';
import { type PlayState, type Store, simulatedNow } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';
import type { GroupConversation } from './types.ts';

/** A pause after which a message shows its author again. */
const runMs = 10 * 60_000;

/** The right side: the teams' groups, one of them open, spoken in as one of its members. */
export function mountTeamGroup(store: Store, sync: Sync): void {
  const composer = createComposer({
    label: texts.group.box,
    async send(text, quoted) {
      const state = store.get();
      const personId = speakerOf(state)?.personId;
      if (!state.groupId || !personId) return;
      const quote = quoted ? { quoteMessageId: quoted.id } : {};
      await sayToGroup(state.groupId, { personId, text, ...quote });
      await sync.refreshGroup();
    },
  });
  const list = createMessageList(texts.group.messages, {
    press: () => undefined,
    openLink,
    reply: (bubble) =>
      composer.quote({ id: bubble.id, name: bubble.author.name, text: quotedLine(bubble) }),
  });
  const faces = createFacePlace();

  function openLink(url: string): boolean {
    const state = store.get();
    const personId = speakerOf(state)?.personId;
    const href = state.world && personId && miniAppAddress(url, state.world, personId);
    if (!href) return false;
    store.set({ residentId: personId, phoneTab: 'mini-app', pane: 'phone', miniAppLink: { href } });
    return true;
  }

  byId('group-panel').append(
    createGroupList(store),
    h(
      'div',
      { class: 'group-chat' },
      createGroupHead(store),
      h('div', { class: 'conversation' }, list.element, faces.element),
      createSpeakerBar(store, sync),
      createCommandChips(store, (text) => composer.fill(text)),
      composer.element,
    ),
    createGroupMembers(store, sync),
  );

  store.watch((state) => {
    const { group, world, groupId = '' } = state;
    composer.switchTo(groupId);
    composer.setPlaceholder(texts.group.placeholder(speakerOf(state)?.name ?? ''));
    const ready = group.status === 'ready' ? group.value : undefined;
    list.render(ready ? groupId : '', ready ? bubblesOf(state, ready) : [], simulatedNow(state));
    if (world && world.groups.length === 0)
      faces.show(texts.group.noGroups, texts.group.noGroupsHint);
    else if (group.status === 'loading') faces.show(texts.state.loading);
    else if (group.status === 'failed') {
      faces.show(texts.state.failed, group.sentence, () => void sync.refreshGroup());
    } else if (group.value.messages.length === 0) {
      faces.show(texts.group.empty, texts.group.emptyHint);
    } else faces.hide();
  });
}

function bubblesOf(state: PlayState, { group, messages }: GroupConversation): Bubble[] {
  const speaker = speakerOf(state)?.personId;
  const byMessageId = new Map(messages.map((message) => [message.messageId, message]));
  return messages.map((message, position) => {
    const before = messages[position - 1];
    const quoted = byMessageId.get(message.quoteMessageId ?? '');
    return {
      id: message.messageId,
      mine: message.personId !== null && message.personId === speaker,
      author: {
        id: message.personId ?? group.oaId,
        name: message.name,
        isAccount: message.personId === null,
      },
      first: before?.personId !== message.personId || message.at - before.at > runMs,
      at: message.at,
      text: message.text,
      names: namesIn(message.mentions),
      quote: message.quoteMessageId
        ? {
            id: message.quoteMessageId,
            name: quoted?.name ?? '',
            text: quoted
              ? quotedLine({
                  text: quoted.text,
                  names: namesIn(quoted.mentions),
                  attachments: quoted.attachments,
                })
              : texts.message.lostQuote,
          }
        : undefined,
      attachments: message.attachments,
    };
  });
}

function namesIn(mentions: GroupConversation['messages'][number]['mentions']) {
  return Object.fromEntries(mentions.map(({ id, name }) => [id, name]));
}

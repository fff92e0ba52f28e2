import { sayToGroup } from './api.ts';
import { botNameOf, createBotBar } from './bot-bar.ts';
import { type Bubble, quotedLine } from './bubble.ts';
import { createCommandChips } from './command-chips.ts';
import { createComposer } from './composer.ts';
import { byId, h } from './dom.ts';
import { createFacePlace } from './face.ts';
import { createGroupHead } from './group-head.ts';
import { createGroupList } from './group-list.ts';
import { createGroupMembers } from './group-members.ts';
import { withMentionIds } from './mention-ids.ts';
import { createMentionMenu } from './mention-menu.ts';
import { createMessageList } from './message-list.ts';
import { miniAppAddress } from './mini-app-link.ts';
import { placeInRun } from './runs.ts';
import { speakerOf } from './speaker.ts';
import { createSpeakerBar } from './speaker-bar.ts';
import { type PlayState, type Store, simulatedNow } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';
import type { GroupConversation } from './types.ts';

/** The right side: the teams' groups, one of them open, spoken in as one of its members. */
export function mountTeamGroup(store: Store, sync: Sync): void {
  const composer = createComposer({
    label: texts.group.box,
    async send(text, quoted) {
      const state = store.get();
      const personId = speakerOf(state)?.personId;
      if (!state.groupId || !personId) return;
      const quote = quoted ? { quoteMessageId: quoted.id } : {};
      const said = withMentionIds(text, mentionable(state));
      await sayToGroup(state.groupId, { personId, text: said, ...quote });
      await sync.refreshGroup();
    },
    menu: (box) => createMentionMenu(box, () => namesToMention(store.get())),
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
      createBotBar(store, (mention) => composer.call(mention)),
      createCommandChips(store, (text) => composer.fill(orderText(text, store.get()))),
      composer.element,
    ),
    createGroupMembers(store, sync),
  );

  store.watch((state) => {
    const { group, world, groupId = '' } = state;
    composer.switchTo(groupId);
    composer.setEnabled(speakerOf(state) !== undefined);
    composer.setPlaceholder(texts.group.placeholder(speakerOf(state)?.name));
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

function namesToMention(state: PlayState): string[] {
  const bot = botNameOf(state);
  return [...(bot === undefined ? [] : [bot]), ...mentionable(state).map(({ name }) => name)];
}

/** A command as it has to be typed in the open group: where a bot sits, it must be called. */
function orderText(text: string, state: PlayState): string {
  const bot = botNameOf(state);
  return bot === undefined ? text : `${texts.group.callBot(bot)} ${text}`;
}

/** The members with the ids that a mention of them carries in this group's OA. */
function mentionable({ group, world }: PlayState): { name: string; id: string }[] {
  if (group.status !== 'ready' || !world) return [];
  const { oaId, isOrdinary } = group.value.group;
  // Their ids belong to the account, which does not hear this group.
  if (isOrdinary) return [];
  const inside = new Set(group.value.members.map((member) => member.personId));
  return world.people.flatMap(({ personId, name, oaUserIds }) => {
    const id = oaUserIds[oaId];
    return id && inside.has(personId) ? [{ name, id }] : [];
  });
}

function bubblesOf(state: PlayState, { group, messages }: GroupConversation): Bubble[] {
  const speaker = speakerOf(state)?.personId;
  const byMessageId = new Map(messages.map((message) => [message.messageId, message]));
  const said = messages.map(({ personId, at }) => ({ author: personId, at }));
  return messages.map((message, position) => {
    const quoted = byMessageId.get(message.quoteMessageId ?? '');
    return {
      id: message.messageId,
      mine: message.personId !== null && message.personId === speaker,
      author: {
        id: message.personId ?? group.oaId,
        name: message.name,
        isAccount: message.personId === null,
      },
      ...placeInRun(
        said[position - 1],
        { author: message.personId, at: message.at },
        said[position + 1],
      ),
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

import { attachmentRow } from './attachments.ts';
import { avatar } from './avatar.ts';
import { hourOf } from './days.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { plainText, richText } from './rich-text.ts';
import { texts } from './texts.ts';
import type { Attachment, MessageButton } from './types.ts';

/** A message the way both conversations show it. */
export interface Bubble {
  id: string;
  mine: boolean;
  author: { id: string; name: string; isAccount: boolean };
  /** Whether the author's name and picture stand above: first of several in a row. */
  first: boolean;
  /** Whether the time stands below: last of several in the same minute. */
  timed: boolean;
  at: number;
  text: string;
  names: Record<string, string>;
  quote?: { id: string; name: string; text: string } | undefined;
  buttons?: MessageButton[] | undefined;
  pressed?: number | undefined;
  attachments?: Attachment[] | undefined;
  mark?: string | undefined;
}

export interface BubbleActions {
  reply(bubble: Bubble): void;
  press(bubble: Bubble, buttonIndex: number): void;
  /** Takes a link over by returning true. */
  openLink(url: string): boolean;
  showQuoted(messageId: string): void;
}

export function quotedLine(bubble: Pick<Bubble, 'text' | 'names' | 'attachments'>): string {
  if (bubble.text) return plainText(bubble.text, (id) => bubble.names[id]);
  return bubble.attachments?.length ? texts.message.attachment : texts.message.lostQuote;
}

export function drawBubble(bubble: Bubble, actions: BubbleActions): HTMLElement {
  const { author, mine } = bubble;
  const classes = ['message', mine ? 'mine' : 'theirs', bubble.first && 'first'];
  const portrait = avatar(author.id, author.name, author.isAccount ? 'oa' : 'person');
  return h(
    'li',
    { class: classes.filter(Boolean).join(' '), 'data-id': bubble.id },
    !mine && (bubble.first ? portrait : h('span', { class: 'avatar-gap' })),
    h(
      'div',
      { class: 'bubble' },
      drawAuthor(bubble),
      bubble.quote && drawQuote(bubble.quote, actions),
      ...(bubble.attachments ?? []).map(attachmentRow),
      bubble.text !== '' &&
        h(
          'p',
          { class: 'bubble-text' },
          richText(bubble.text, (id) => bubble.names[id], actions.openLink),
        ),
      drawMeta(bubble),
      drawButtons(bubble, actions),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'reply-button',
        'aria-label': texts.message.replyTo(mine ? texts.message.you : author.name),
        title: texts.message.reply,
        onclick: () => actions.reply(bubble),
      },
      icon('reply'),
    ),
  );
}

function drawAuthor({ mine, first, author }: Bubble): HTMLElement {
  const isShown = first && !mine;
  return h(
    'p',
    { class: isShown ? 'bubble-author' : 'bubble-author spoken' },
    mine ? texts.message.you : author.name,
    author.isAccount && h('span', { class: 'oa-tag' }, texts.message.oa),
  );
}

function drawMeta({ at, timed, mark }: Bubble): HTMLElement {
  const isShown = timed || mark !== undefined;
  return h(
    'p',
    { class: isShown ? 'bubble-meta' : 'spoken' },
    h('time', {}, hourOf(at)),
    mark !== undefined && h('span', { class: 'mark' }, mark),
  );
}

function drawQuote(quote: NonNullable<Bubble['quote']>, actions: BubbleActions): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'quote', onclick: () => actions.showQuoted(quote.id) },
    h('span', { class: 'quote-name' }, quote.name),
    h('span', { class: 'quote-text' }, quote.text),
  );
}

function drawButtons(bubble: Bubble, actions: BubbleActions): HTMLElement | undefined {
  if (!bubble.buttons?.length) return undefined;
  return h(
    'div',
    { class: 'bubble-buttons' },
    ...bubble.buttons.map((button, index) => {
      const wasPressed = bubble.pressed === index;
      return h(
        'button',
        {
          type: 'button',
          class: wasPressed ? 'bubble-button pressed' : 'bubble-button',
          onclick: () => actions.press(bubble, index),
        },
        h('span', {}, button.title),
        wasPressed && h('span', { class: 'spoken' }, ` (${texts.chat.tapped})`),
        icon(wasPressed ? 'check' : 'right'),
      );
    }),
  );
}

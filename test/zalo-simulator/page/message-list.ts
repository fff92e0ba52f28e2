import { announce } from './announcer.ts';
import { type Bubble, type BubbleActions, drawBubble } from './bubble.ts';
import { dayLabel, dayOf } from './days.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { renderKeyed } from './keyed-list.ts';
import { texts } from './texts.ts';

type Row = { key: string; day: string } | { key: string; bubble: Bubble };

/** This near to the end, in pixels, the list follows what comes in. */
const followWithin = 120;

export interface MessageList {
  element: HTMLElement;
  /** Shows the bubbles of one conversation; another `conversation` starts at its end. */
  render(conversation: string, bubbles: readonly Bubble[], now: number): void;
}

/** A scrolling list of bubbles with day separators that follows new messages and speaks them. */
export function createMessageList(
  label: string,
  actions: Omit<BubbleActions, 'showQuoted'>,
): MessageList {
  const rows = h('ol', { class: 'message-rows' });
  const scroller = h(
    'div',
    { class: 'messages', role: 'region', tabindex: '0', 'aria-label': label },
    rows,
  );
  let following = true;
  const toEnd = () => {
    following = true;
    scroller.scrollTop = scroller.scrollHeight;
  };
  const latest = h(
    'button',
    { type: 'button', class: 'latest', hidden: true, onclick: toEnd },
    texts.message.latest,
    icon('down'),
  );
  const distance = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  scroller.addEventListener('scroll', () => {
    if (distance() < followWithin) latest.hidden = true;
  });
  scroller.addEventListener('scrollend', () => {
    following = distance() < followWithin;
  });
  const resized = new ResizeObserver(() => {
    if (following) toEnd();
  });
  resized.observe(scroller);
  resized.observe(rows);

  const showQuoted = (messageId: string) => {
    const target = rows.querySelector(`[data-id="${CSS.escape(messageId)}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.classList.remove('flash');
    requestAnimationFrame(() => target?.classList.add('flash'));
  };

  let shown = '';
  let known = new Set<string>();
  return {
    element: h('div', { class: 'message-list' }, scroller, latest),
    render(conversation, bubbles, now) {
      const isOther = conversation !== shown;
      const wasNearEnd = distance() < followWithin;
      const fresh = isOther ? [] : bubbles.filter((bubble) => !known.has(bubble.id));
      renderKeyed(
        rows,
        withDays(bubbles, now),
        (row) => row.key,
        (row) =>
          'day' in row
            ? h('li', { class: 'day' }, h('span', {}, row.day))
            : drawBubble(row.bubble, { ...actions, showQuoted }),
      );
      shown = conversation;
      known = new Set(bubbles.map((bubble) => bubble.id));
      if (isOther || (wasNearEnd && fresh.length > 0) || fresh.some((bubble) => bubble.mine))
        toEnd();
      else if (fresh.length > 0) latest.hidden = false;
      if (isOther) latest.hidden = true;
      for (const bubble of fresh.filter((one) => !one.mine).slice(-3)) {
        announce(texts.message.from(bubble.author.name, bubble.text));
      }
    },
  };
}

function withDays(bubbles: readonly Bubble[], now: number): Row[] {
  const rows: Row[] = [];
  let day = '';
  for (const bubble of bubbles) {
    if (dayOf(bubble.at) !== day) {
      day = dayOf(bubble.at);
      rows.push({ key: `day ${day}`, day: dayLabel(bubble.at, now, texts.state) });
    }
    rows.push({ key: bubble.id, bubble });
  }
  return rows;
}

import { sentenceFor } from './api.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';

export interface Quoted {
  id: string;
  name: string;
  text: string;
}

export interface Composer {
  element: HTMLElement;
  setPlaceholder(placeholder: string): void;
  /** Shows the draft of another conversation. */
  switchTo(conversation: string): void;
  quote(quoted: Quoted): void;
  /** Puts a text in the box with the cursor at its end. */
  fill(text: string): void;
}

interface Draft {
  text: string;
  quoted?: Quoted | undefined;
}

/**
 * A typing box: Enter sends, Shift+Enter breaks the line, an unfinished word of an input method is left alone.
 * What could not be sent stays in the box with the reason above it.
 */
export function createComposer(options: {
  label: string;
  send(text: string, quoted: Quoted | undefined): Promise<void>;
}): Composer {
  const drafts = new Map<string, Draft>();
  let conversation = '';
  let quoted: Quoted | undefined;
  let sending = false;

  const problem = h('p', { class: 'composer-problem', role: 'alert' });
  const quoteName = h('span', { class: 'quote-name' });
  const quoteText = h('span', { class: 'quote-text' });
  const dropQuote = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': texts.message.cancelReply },
    icon('close'),
  );
  const quoteBar = h(
    'div',
    { class: 'composer-quote', hidden: true },
    h('span', { class: 'quote' }, quoteName, quoteText),
    dropQuote,
  );
  const box = h('textarea', { rows: '1', 'aria-label': options.label, enterkeyhint: 'send' });
  const submit = h(
    'button',
    { type: 'submit', class: 'send-button', 'aria-label': texts.message.send },
    icon('send'),
  );
  const form = h(
    'form',
    { class: 'composer' },
    problem,
    quoteBar,
    h('div', { class: 'composer-row' }, box, submit),
  );

  function showQuote(next: Quoted | undefined): void {
    quoted = next;
    quoteBar.hidden = !next;
    quoteName.textContent = next ? texts.message.replying(next.name) : '';
    quoteText.textContent = next?.text ?? '';
  }

  const showReady = () => submit.classList.toggle('ready', box.value.trim() !== '');

  async function send(): Promise<void> {
    const text = box.value.trim();
    if (!text || sending) return;
    sending = true;
    const from = conversation;
    try {
      await options.send(text, quoted);
      problem.textContent = '';
      if (from === conversation) {
        box.value = '';
        showQuote(undefined);
      } else drafts.delete(from);
    } catch (failure) {
      problem.textContent = sentenceFor(failure);
    }
    sending = false;
    showReady();
  }

  box.addEventListener('input', showReady);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') showQuote(undefined);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
    box.focus();
  });
  dropQuote.addEventListener('click', () => {
    showQuote(undefined);
    box.focus();
  });

  return {
    element: form,
    setPlaceholder(placeholder) {
      if (box.placeholder !== placeholder) box.placeholder = placeholder;
    },
    switchTo(next) {
      if (next === conversation) return;
      drafts.set(conversation, { text: box.value, quoted });
      conversation = next;
      const draft = drafts.get(next);
      box.value = draft?.text ?? '';
      showQuote(draft?.quoted);
      problem.textContent = '';
      showReady();
    },
    quote(next) {
      showQuote(next);
      box.focus();
    },
    fill(text) {
      box.value = text;
      showReady();
      box.focus();
      box.setSelectionRange(text.length, text.length);
    },
  };
}

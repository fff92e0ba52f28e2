import { sentenceFor } from './api.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { createQuoteBar, type Quoted } from './quote-bar.ts';
import { texts } from './texts.ts';

export interface Composer {
  element: HTMLElement;
  setPlaceholder(placeholder: string): void;
  /** Off while there is nobody to write, or nobody to write to. */
  setEnabled(isEnabled: boolean): void;
  /** Shows the draft of another conversation. */
  switchTo(conversation: string): void;
  quote(quoted: Quoted): void;
  /** Puts a text in the box with the cursor at its end. */
  fill(text: string): void;
  /** Puts a mention before what stands in the box, once. */
  call(mention: string): void;
}

interface Draft {
  text: string;
  quoted: Quoted | undefined;
}

/**
 * A typing box: Enter sends, Shift+Enter breaks the line, an unfinished word of an input method is left alone.
 * What could not be sent stays in the box with the reason above it.
 */
export function createComposer(options: {
  label: string;
  send(text: string, quoted: Quoted | undefined): Promise<void>;
  /** Something that listens to the box before the composer does, and stands over it. */
  menu?(box: HTMLTextAreaElement): HTMLElement;
  button?: HTMLElement;
}): Composer {
  const drafts = new Map<string, Draft>();
  let conversation = '';
  let sending = false;

  const problem = h('p', { class: 'composer-problem', role: 'alert' });
  const box = h('textarea', { rows: '1', 'aria-label': options.label, enterkeyhint: 'send' });
  const quoteBar = createQuoteBar(() => box.focus());
  const submit = h(
    'button',
    { type: 'submit', class: 'send-button', 'aria-label': texts.message.send },
    icon('send'),
  );
  const form = h(
    'form',
    { class: 'composer' },
    options.menu?.(box),
    problem,
    quoteBar.element,
    h('div', { class: 'composer-row' }, options.button, box, submit),
  );

  const showReady = () => submit.classList.toggle('ready', box.value.trim() !== '');

  async function send(): Promise<void> {
    const text = box.value.trim();
    if (!text || sending) return;
    sending = true;
    const from = conversation;
    try {
      await options.send(text, quoteBar.quoted());
      problem.textContent = '';
      if (from === conversation) {
        box.value = '';
        quoteBar.show(undefined);
      } else drafts.delete(from);
    } catch (failure) {
      problem.textContent = texts.message.notSent(sentenceFor(failure));
    }
    sending = false;
    showReady();
  }

  box.addEventListener('input', () => {
    problem.textContent = '';
    showReady();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') quoteBar.show(undefined);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
    box.focus();
  });

  function fill(text: string): void {
    box.value = text;
    showReady();
    box.focus();
    box.setSelectionRange(text.length, text.length);
  }

  return {
    element: form,
    setPlaceholder(placeholder) {
      if (box.placeholder !== placeholder) box.placeholder = placeholder;
    },
    setEnabled(isEnabled) {
      for (const control of [box, submit, options.button]) {
        control?.toggleAttribute('disabled', !isEnabled);
      }
    },
    switchTo(next) {
      if (next === conversation) return;
      drafts.set(conversation, { text: box.value, quoted: quoteBar.quoted() });
      conversation = next;
      const draft = drafts.get(next);
      box.value = draft?.text ?? '';
      quoteBar.show(draft?.quoted);
      problem.textContent = '';
      showReady();
    },
    quote(next) {
      quoteBar.show(next);
      box.focus();
    },
    fill,
    call(mention) {
      fill(box.value.startsWith(mention) ? box.value : `${mention} ${box.value}`);
    },
  };
}

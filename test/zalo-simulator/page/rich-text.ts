import { h } from './dom.ts';
import { texts } from './texts.ts';

const tokens = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]”])|\[@([^\]\s]+)\]/g;

/**
 * The text of a message with its addresses as links and its `[@id]` mentions as names.
 * `openLink` may take a link over by returning true.
 */
export function richText(
  text: string,
  nameOf: (id: string) => string | undefined,
  openLink: (url: string) => boolean,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, url, mentioned] = match;
    fragment.append(text.slice(from, match.index));
    from = match.index + whole.length;
    if (url) fragment.append(linkTo(url, openLink));
    else {
      const name = nameOf(mentioned ?? '');
      fragment.append(name ? h('span', { class: 'mention' }, `@${name}`) : whole);
    }
  }
  fragment.append(text.slice(from));
  return fragment;
}

/** The same text as one plain line. */
export function plainText(text: string, nameOf: (id: string) => string | undefined): string {
  return text
    .replace(/\[@([^\]\s]+)\]/g, (whole, id) => {
      const name = nameOf(id);
      return name ? `@${name}` : whole;
    })
    .replace(/\s+/g, ' ');
}

function linkTo(url: string, openLink: (url: string) => boolean): HTMLElement {
  const onclick = (event: MouseEvent) => {
    if (openLink(url)) event.preventDefault();
  };
  return h(
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer', onclick },
    url,
    h('span', { class: 'spoken' }, ` ${texts.message.openNew}`),
  );
}

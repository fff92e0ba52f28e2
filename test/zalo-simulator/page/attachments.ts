import { h } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { texts } from './texts.ts';
import type { Attachment } from './types.ts';

const pictures = ['image', 'gif', 'sticker'];

function kindOf(type: string): { name: IconName; word: string } {
  if (pictures.includes(type)) return { name: 'picture', word: texts.message.picture };
  if (type === 'file') return { name: 'file', word: texts.message.file };
  if (type === 'link') return { name: 'link', word: texts.message.link };
  return { name: 'file', word: texts.message.attachment };
}

function sizeOf(size: unknown): string {
  const bytes = Number(size);
  if (!Number.isFinite(bytes) || bytes <= 0) return '';
  const kb = bytes / 1024;
  return kb < 1024 ? ` · ${Math.ceil(kb)} kB` : ` · ${(kb / 1024).toFixed(1)} MB`;
}

/** An attachment as one plain row: what it is, its name, and the way to it; a picture as itself. */
export function attachmentRow({ type, payload }: Attachment): HTMLElement {
  const { name, word } = kindOf(type);
  const url = typeof payload.url === 'string' ? payload.url : undefined;
  const title = payload.name ?? payload.title ?? payload.description ?? url ?? type;
  const words = [
    icon(name),
    h(
      'span',
      { class: 'attachment-words' },
      h('span', { class: 'attachment-kind' }, word + sizeOf(payload.size)),
      h('span', { class: 'attachment-name' }, String(title)),
    ),
  ];
  if (url === undefined || !/^https?:/.test(url))
    return h('span', { class: 'attachment' }, ...words);
  const target = { href: url, target: '_blank', rel: 'noopener noreferrer' };
  if (!pictures.includes(type)) return h('a', { class: 'attachment', ...target }, ...words);
  const thumbnail = typeof payload.thumbnail === 'string' ? payload.thumbnail : url;
  const picture = h('img', { src: thumbnail, alt: word, class: 'attachment-picture' });
  const link = h('a', { class: 'attachment', ...target }, picture);
  picture.addEventListener('error', () => link.replaceChildren(...words));
  return link;
}

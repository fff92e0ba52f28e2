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

/** An attachment as one plain row: what it is, its name, and the way to it. */
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
  const safe = url !== undefined && /^https?:/.test(url);
  if (!safe) return h('span', { class: 'attachment' }, ...words);
  const picture = pictures.includes(type) ? pictureOf(payload, url) : undefined;
  const target = { href: url, target: '_blank', rel: 'noopener noreferrer' };
  return h('a', { class: 'attachment', ...target }, picture, ...words);
}

function pictureOf(payload: Attachment['payload'], url: string): HTMLElement {
  const thumbnail = typeof payload.thumbnail === 'string' ? payload.thumbnail : url;
  const picture = h('img', {
    src: thumbnail,
    alt: '',
    class: 'attachment-picture',
    loading: 'lazy',
  });
  picture.addEventListener('error', () => picture.remove());
  return picture;
}

import { tell } from './announcer.ts';
import { sentenceFor } from './api.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';

export interface Photo {
  name: string;
  dataUrl: string;
}

/** The simulator takes bodies of 12 MB, and base64 adds a third. */
const largestBytes = 8 * 1024 * 1024;

/** A button that sends a picture from this machine, as a resident sends a screenshot. */
export function createPhotoButton(send: (photo: Photo) => Promise<void>): HTMLElement {
  const input = h('input', { type: 'file', accept: 'image/*', hidden: true });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    if (file.size > largestBytes) return tell(texts.chat.photoTooLarge, 'alarm');
    readAsDataUrl(file)
      .then((dataUrl) => send({ name: file.name, dataUrl }))
      .catch((failure) => tell(sentenceFor(failure), 'alarm'));
  });
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button composer-button',
      'aria-label': texts.chat.sendPhoto,
      title: texts.chat.sendPhoto,
      onclick: () => input.click(),
    },
    icon('picture'),
    input,
  );
}

function readAsDataUrl(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
  return promise;
}

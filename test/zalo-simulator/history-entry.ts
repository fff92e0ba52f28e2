import type { Attachment } from './state.ts';

const types: Record<string, string> = {
  image: 'photo',
  gif: 'GIF',
  audio: 'voice',
  video: 'video',
  sticker: 'sticker',
  location: 'location',
  link: 'link',
  file: 'file',
};

interface Kept {
  messageId: string;
  at: number;
  text: string;
  attachments?: Attachment[];
}

/** What both histories, of a chat and of a group, say about a message; `src` is 0 for the OA, 1 for a person. */
export function historyEntry(message: Kept, src: 0 | 1): Record<string, unknown> {
  const attachments = message.attachments ?? [];
  const first = attachments[0];
  const links = attachments.filter(({ type }) => type === 'link').map(({ payload }) => payload);
  return {
    src,
    time: message.at,
    type: links.length > 1 ? 'links' : (types[first?.type ?? ''] ?? 'text'),
    message: message.text,
    message_id: message.messageId,
    ...(links.length === 0 ? {} : { links }),
    ...(first?.payload.url === undefined ? {} : { url: first.payload.url }),
    ...(first?.payload.thumbnail === undefined ? {} : { thumb: first.payload.thumbnail }),
    ...(first?.payload.description === undefined ? {} : { description: first.payload.description }),
    ...(first?.type === 'location' ? { location: JSON.stringify(first.payload.coordinates) } : {}),
  };
}

import type { AnnouncementRow } from '#bot/announcements/announcement.table.ts';
import type { Article, MessageContent } from '#bot/lib/ports.ts';
import { neutraliseMentions } from '#bot/outbox/neutralise-mentions.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import { sayWhen } from './say-when.ts';
import { messageTexts } from './sending-texts.ts';

type Said = Pick<
  AnnouncementRow,
  'id' | 'title' | 'body' | 'isUrgent' | 'eventStartsAt' | 'eventEndsAt' | 'eventPlace'
>;

/**
 * An announcement as one message: what is longer than Zalo takes is cut at a line or a word and goes on in the Mini App, to which
 * its button leads. Mentions in it ping nobody, and count with what stands in their place.
 */
export function messageOf(announcement: Said, documentName: string | undefined): MessageContent {
  const { isUrgent, id } = announcement;
  const title = neutraliseMentions(announcement.title);
  const body = neutraliseMentions(announcement.body);
  const tail = [
    ...eventLines(announcement),
    ...(documentName === undefined ? [] : [messageTexts.hasDocument(documentName)]),
  ]
    .map(neutraliseMentions)
    .join('\n');
  const head = messageTexts.heading(title, isUrgent);
  const whole = join(head, body, tail);
  const text =
    lengthOf(whole) <= textLengthMax
      ? whole
      : join(
          head,
          cut(body, textLengthMax - lengthOf(join(head, messageTexts.readOn, tail)) - 3),
          messageTexts.readOn,
          tail,
        );
  const button = {
    title: messageTexts.open,
    action: { kind: 'open', path: `/announcements/${id}` },
  } as const;
  // Once more for what only the joining made one.
  return { text: neutraliseMentions(text).normalize('NFC'), buttons: [button] };
}

const titleMax = 150;
const summaryMax = 300;
const authorMax = 50;

/** An announcement as the account's article, in the name of `author`. */
export function articleOf(announcement: Said, author: string): Article {
  const { title, body } = announcement;
  const lines = body.normalize('NFC').split(/\n{2,}/);
  return {
    title: title.normalize('NFC').slice(0, titleMax),
    author: author.normalize('NFC').slice(0, authorMax),
    summary: cut(body.normalize('NFC').replaceAll(/\s+/g, ' '), summaryMax),
    paragraphs: [...lines, ...eventLines(announcement)],
  };
}

function eventLines({ eventStartsAt, eventEndsAt, eventPlace }: Said): string[] {
  if (eventStartsAt === null) return [];
  const place = eventPlace === null || eventPlace === '' ? [] : [messageTexts.where(eventPlace)];
  return [messageTexts.when(sayWhen(eventStartsAt, eventEndsAt)), ...place];
}

function join(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function lengthOf(text: string): number {
  return text.normalize('NFC').length;
}

/** At a line end or a space where one is near. */
function cut(text: string, lengthMax: number): string {
  const whole = text.normalize('NFC');
  if (whole.length <= lengthMax) return whole;
  const window = whole.slice(0, lengthMax - 1);
  const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
  return `${window.slice(0, end > lengthMax / 2 ? end : window.length).trimEnd()}…`;
}

import { sayWhen } from '#app/features/announcements/event-words.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import { composerTexts } from './composer-texts.ts';
import type { ShownWords } from './shown-words.ts';

type Said = Pick<ShownWords, 'title' | 'body' | 'event' | 'files' | 'isUrgent'>;

/** The words that the server posts into a group; a test holds the two together. */
export function postOf(shown: Said): string {
  const document = shown.files.find(({ kind }) => kind === 'document');
  const tail = [
    ...eventLines(shown),
    ...(document === undefined ? [] : [composerTexts.postDocument(document.name)]),
  ].join('\n');
  const head = composerTexts.postHeading(shown.title, shown.isUrgent);
  const whole = join(head, shown.body, tail);
  if (whole.length <= textLengthMax) return whole;
  const room = textLengthMax - join(head, composerTexts.postReadOn, tail).length - 3;
  return join(head, cut(shown.body, room), composerTexts.postReadOn, tail);
}

/** When and where, a line each; none where there is nothing to come to. */
export function eventLines({ event }: Pick<ShownWords, 'event'>): string[] {
  if (event === null) return [];
  return [composerTexts.postWhen(sayWhen(event)), composerTexts.postWhere(event.place)];
}

function join(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .normalize('NFC');
}

/** At a line end or a space where one is near. */
function cut(text: string, lengthMax: number): string {
  const window = text.normalize('NFC').slice(0, lengthMax - 1);
  const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
  return `${window.slice(0, end > lengthMax / 2 ? end : window.length).trimEnd()}…`;
}

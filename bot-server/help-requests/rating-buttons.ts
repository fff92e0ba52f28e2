import type { MessageButton } from '#bot/lib/ports.ts';
import { type ResidentWord, residentWords } from '#shared/help-requests.ts';
import { openTitle, ratingTitles } from './help-request-texts.ts';

const prefix = '#danh-gia';

/** "Đã được chưa?": what each button says to us when it is pressed. */
export function ratingButtons(code: string): MessageButton[] {
  return residentWords.map((word) => ({
    title: ratingTitles[word],
    action: { kind: 'say', text: `${prefix} ${code} ${word}` },
  }));
}

/** Opens the request in the Mini App, where its pictures and voice notes are. */
export function openButton(helpRequestId: string): MessageButton {
  return { title: openTitle, action: { kind: 'open', path: `/help-requests/${helpRequestId}` } };
}

/** The pressed rating button behind a text; `undefined` for everything else. */
export function readRatingButton(text: string): { code: string; word: ResidentWord } | undefined {
  const [head, code, said, ...rest] = text.trim().split(' ');
  const word = residentWords.find((candidate) => candidate === said);
  if (head !== prefix || code === undefined || word === undefined || rest.length > 0) {
    return undefined;
  }
  return { code, word };
}

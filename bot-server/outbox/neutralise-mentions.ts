import { someoneInTheGroup } from './failure-texts.ts';

// Blanks, seen or unseen, that Zalo may pass over.
const blanks = '[\\s\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff]*';
const opening = `[[［]${blanks}[@＠]`;
const wholeMention = new RegExp(`${opening}${blanks}[\\p{L}\\d]+${blanks}[\\]］]`, 'gu');
const openedMention = new RegExp(opening, 'gu');

/**
 * Zalo reads `[@id]` in a text as a mention: it pings the person, or everybody, and shows strangers an id. Nobody may make
 * us say that, so a whole mention becomes words and half of one loses its bracket.
 */
export function neutraliseMentions(text: string): string {
  return text.replace(wholeMention, someoneInTheGroup).replace(openedMention, '(@');
}

import { textLengthMax } from '#shared/help-requests.ts';

/** Longest question kept, in characters: a few full messages. */
const questionLengthMax = 4 * textLengthMax - 10;

/** As much of a question as is kept. */
export function cutQuestion(text: string): string {
  return text.slice(0, questionLengthMax).replace(/[\ud800-\udbff]$/, '');
}

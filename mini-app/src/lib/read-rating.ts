import { ResidentWord } from '#shared/help-requests.ts';

export interface Rating {
  word: ResidentWord;
  comment: string | null;
}

/** The history keeps a rating as `solved` or `partly: the resident's comment`. */
export function readRating(text: string | null): Rating | undefined {
  const [wordText = '', ...comment] = (text ?? '').split(': ');
  const word = ResidentWord.safeParse(wordText);
  if (!word.success) return undefined;
  return { word: word.data, comment: comment.length > 0 ? comment.join(': ') : null };
}

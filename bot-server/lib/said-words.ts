/** What stands for a picture, a voice or a masked secret. */
const standIn = /\[[^[\]\n]{1,30}\]/g;

/** The words that were said, without what stands for a picture, a voice or a masked secret. */
export function saidWords(text: string): string {
  return text.replace(standIn, ' ').trim();
}

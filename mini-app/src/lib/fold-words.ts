/** The words of a text as they are compared: lower case, without Vietnamese marks. */
export function foldWords(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

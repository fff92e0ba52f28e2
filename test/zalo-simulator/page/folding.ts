/** Lower case without accents, so that "le thi ut" finds "Lê Thị Út". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Initials of the last two words, as chat apps show them without a picture. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(-2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

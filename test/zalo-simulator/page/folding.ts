/** Lower case without accents, so that "le thi ut" finds "Lê Thị Út". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** What people call each other by: the last word of a Vietnamese name. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

/** What stands before the given name. */
export function familyName(name: string): string {
  return name.trim().split(/\s+/).slice(0, -1).join(' ');
}

/** Initials of the last two words, as chat apps show them without a picture. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return '?';
  return words
    .slice(-2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

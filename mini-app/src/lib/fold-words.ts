/** The words of a text as they are compared: lower case, without Vietnamese marks. Other scripts give none. */
export function foldWords(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
  return folded.match(/[a-z0-9]+/g) ?? [];
}

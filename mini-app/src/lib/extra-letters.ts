/** How many letters of a text the server would not take; nothing is ever cut by itself. */
export function extraLetters(text: string, lengthMax: number): number {
  return Math.max(0, text.trim().length - lengthMax);
}

/** The public lines that the tutorials name: 1900 and 1800 numbers, police, fire, ambulance, children. */
const hotline = /\b(1[89]00 \d{4}|11[1-5])\b/g;

/** Each number of a text once, as it is written there. */
export function findHotlines(text: string): string[] {
  return [...new Set(text.match(hotline) ?? [])];
}

/** Letters on both sides of the dot: "gmail.com". A missing blank behind a sentence looks the same. */
const dotted = /\p{L}\.\p{L}|@|\/|\\|_/u;
const plate = /(?<![\p{L}\p{N}])\d{2}[ .-]?\p{L}{1,2}\d?[ .-]*\d{3}[ .]?\d{1,2}(?![\p{L}\p{N}])/gu;

/** The text without mail addresses, links, names of accounts, dates and number plates: of a word that has "@", "/" or a dot inside, nothing stays. */
export function withoutAddresses(text: string): string {
  return text
    .replace(plate, ' ')
    .split(/\s+/)
    .filter((token) => !dotted.test(token))
    .join(' ');
}

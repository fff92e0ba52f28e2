/** What phones leave behind when text is pasted, and what hides a number on purpose. */
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** These two join pictures; between letters and digits they join nothing. */
const joining = /(?<=[\p{L}\p{Nd}\p{Zs}])[\u200d\ufe0f]+(?=[\p{L}\p{Nd}\p{Zs}])/gu;
const keycap = /([0-9])\ufe0f?\u20e3/g;
const drawnDigit = /[\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/gu;

/** The text as it is read aloud: nothing between its characters that nobody sees, digits as digits. */
export function withoutInvisible(text: string): string {
  return text
    .replace(invisible, '')
    .replace(joining, '')
    .replace(keycap, '$1')
    .replace(drawnDigit, (digit) => digit.normalize('NFKD'));
}

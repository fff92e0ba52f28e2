/** Mean width of a bold letter as a part of its height, on the wide side. */
const letterWidth = 0.55;

/** Size of the words in a drawing, in units of its view box; about as many CSS pixels on a phone 360 wide. */
export const labelSize = 20;

export interface WrappedLabel {
  lines: string[];
  size: number;
}

/** Breaks a label into lines of about equal length that fit `width`; only a single too long word makes the letters smaller. */
export function wrapLabel(label: string, width: number): WrappedLabel {
  const lettersMax = Math.floor(width / (letterWidth * labelSize));
  const lineCount = fill(label, lettersMax).length;
  let letters = Math.min(lettersMax, Math.ceil(label.length / lineCount));
  while (letters < lettersMax && fill(label, letters).length > lineCount) letters += 1;
  const lines = fill(label, letters);
  const longest = Math.max(...lines.map((line) => line.length));
  return { lines, size: Math.min(labelSize, Math.floor(width / (letterWidth * longest))) };
}

/** Breaks at blanks, and before the dots of a web address. */
function fill(label: string, letters: number): string[] {
  const lines: string[] = [];
  for (const piece of label.match(/[ .]?[^ .]+|\./g) ?? []) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + piece.length <= letters) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece.trimStart());
  }
  return lines;
}

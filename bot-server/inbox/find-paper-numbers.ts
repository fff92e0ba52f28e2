import type { FoldedText, Span } from './folded-text.ts';

const joint = '[ .-]?';

/** Two letters for the kind of insured person, one digit for their share, two for the province, ten of their own. */
const healthCard = new RegExp(
  String.raw`(?<![a-z0-9])[a-z]{2}${joint}\d(?:${joint}\d){12}(?!\d)`,
  'dg',
);
const passport = /(?<![a-z0-9])[a-z]\d{7}(?![a-z0-9])/dg;
/** Old driving licences and passports, where their name stands before them. */
const named =
  /(?<![a-z])(?:gplx|giay phep lai xe|bang lai(?: xe)?|ho chieu|passport)(?: (?:so|la|cua|toi|em|bac|con|chau)){0,3}[ :.]{1,3}([a-z]{1,2} ?\d{6,8})(?![a-z0-9])/dg;

/** Numbers of papers that begin with letters: health insurance cards, passports, old driving licences. */
export function findPaperNumbers(text: FoldedText): Span[] {
  return [healthCard, passport, named].flatMap((pattern) =>
    [...text.folded.matchAll(pattern)].map((match) => {
      const [start, end] = match.indices?.at(-1) ?? [0, 0];
      return { start, end };
    }),
  );
}

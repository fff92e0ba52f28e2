import { coveredTexts } from './covered-texts.ts';
import { coverNames } from './without-names.ts';

/** Mail addresses, accounts' names, days of birth, number plates and places on a map. */
const details = [
  /\S+@\S*/gu,
  /(?<!\S)@\S+/gu,
  /(?<![\p{L}\p{N}])\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\d{2}[ .-]?\p{L}{1,2}\d?[ .-]*\d{3}[ .]?\d{1,2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])-?\d{1,3}\.\d{4,}/gu,
];
/** What the State publishes may be pointed at; any other link may be somebody's. */
const link = /(?:https?:\/\/|www\.)\S+|(?<!\S)[\w.-]+\.(?:com|vn|me|net|org)\/\S*/giu;
const ofTheState = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:gov\.vn|vneid\.vn)(?:[/?#:]\S*)?[.,;)]*$/iu;

/**
 * A text for somebody who makes it public: names of people, lanes and villages, addresses, days and links that may be somebody's are
 * covered, as far as they can be told; `names`: people's who may stand in it. Secrets are covered before (mask-secrets.ts). Who
 * publishes it reads it all the same.
 */
export function coverPersonalWords(text: string, names: readonly (string | null)[]): string {
  const { detail, name } = coveredTexts;
  let covered = text
    .normalize('NFC')
    .replace(link, (found) => (ofTheState.test(found) ? found : detail));
  for (const pattern of details) covered = covered.replace(pattern, detail);
  return coverNames(covered, names, name);
}

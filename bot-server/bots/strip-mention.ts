import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

const idMention = /\[\s*@\s*[\p{L}\d]+\s*\]/u;
const opening = /[[(]\s*$/u;
const closing = /^\s*[\])]/u;

/**
 * What was said to the bot without the mention that let it hear: `@Cánh Tay Số nhận A12` is "nhận A12", wherever the name stands
 * and however it is typed, in brackets too or with "Bot" before it. Other people's mentions stay.
 */
export function stripMention(text: string, botName: string): string {
  const wanted = foldVietnamese(botName);
  for (const match of text.matchAll(/[@＠]/gu)) {
    const start = match.index + match[0].length;
    const end = endOfName(text, start, [wanted, `bot ${wanted}`]);
    if (end !== undefined) return withoutMention(text, match.index, start, end);
  }
  const byId = idMention.exec(text);
  if (byId === null || byId.index > 0) return text;
  return join('', text.slice(byId[0].length));
}

/** "[@Cánh Tay Số]" and "@[Cánh Tay Số]" go with their brackets. */
function withoutMention(text: string, sign: number, start: number, end: number): string {
  const [before, after] = [text.slice(0, sign), text.slice(end)];
  if (!closing.test(after)) return join(before, after);
  if (/^\s*[[(]/u.test(text.slice(start))) return join(before, after.replace(closing, ''));
  return opening.test(before)
    ? join(before.replace(opening, ''), after.replace(closing, ''))
    : join(before, after);
}

/** Where one of the names ends that begins at `start`. */
function endOfName(text: string, start: number, wanted: readonly string[]): number | undefined {
  const longest = Math.max(...wanted.map((name) => name.length));
  for (let end = start + 1; end <= text.length; end += 1) {
    const isWordEnd = end === text.length || !/[\p{L}\p{N}]/u.test(text.charAt(end));
    if (isWordEnd && wanted.includes(foldVietnamese(text.slice(start, end)))) return end;
    if (end - start > longest * 3 + 10) return undefined;
  }
  return undefined;
}

/** A comma or colon behind a mention belongs to it, but for one that ends a code before it. */
function join(before: string, after: string): string {
  if (before.trim() === '') return after.replace(/^[\s,:：]+/u, '').trim();
  return `${before.trim()} ${after.trim()}`.trim();
}

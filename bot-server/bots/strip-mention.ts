import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

const idMention = /\[\s*@\s*[\p{L}\d]+\s*\]/u;

/**
 * What was said to the bot without the mention that let it hear: `@Cánh Tay Số nhận A12` is "nhận A12", wherever the name stands
 * and however it is typed. Other people's mentions stay.
 */
export function stripMention(text: string, botName: string): string {
  const wanted = foldVietnamese(botName);
  for (const match of text.matchAll(/[@＠]/gu)) {
    const end = endOfName(text, match.index + match[0].length, wanted);
    if (end !== undefined) return join(text.slice(0, match.index), text.slice(end));
  }
  const byId = idMention.exec(text);
  if (byId === null || byId.index > 0) return text;
  return join('', text.slice(byId[0].length));
}

/** Where the name ends that begins at `start`. */
function endOfName(text: string, start: number, wanted: string): number | undefined {
  for (let end = start + 1; end <= text.length; end += 1) {
    const isWordEnd = end === text.length || !/[\p{L}\p{N}]/u.test(text.charAt(end));
    if (isWordEnd && foldVietnamese(text.slice(start, end)) === wanted) return end;
    if (end - start > wanted.length * 3 + 10) return undefined;
  }
  return undefined;
}

/** A comma or colon behind a mention belongs to it, but for one that ends a code before it. */
function join(before: string, after: string): string {
  if (before.trim() === '') return after.replace(/^[\s,:：]+/u, '').trim();
  return `${before.trim()} ${after.trim()}`.trim();
}

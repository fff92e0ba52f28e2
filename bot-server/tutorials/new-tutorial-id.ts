import { AppError } from '#bot/lib/app-error.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';

const slugLettersMax = 60;
const triesMax = 20;

/**
 * The id of a commune's own tutorial, made from its title and taken by none of `taken`. It begins with `xa-`, so that no
 * tutorial that the library gets later has it.
 */
export function newTutorialId(title: string, taken: ReadonlySet<string>): string {
  const whole = foldedWords(title)
    .join('-')
    .replace(/[^a-z0-9-]/g, '');
  const slug = `xa-${whole.slice(0, slugLettersMax).replace(/-+$/, '') || 'bai'}`;
  for (let at = 1; at <= triesMax; at += 1) {
    const id = at === 1 ? slug : `${slug}-${at}`;
    if (!taken.has(id)) return id;
  }
  throw new AppError('tutorial/title-taken');
}

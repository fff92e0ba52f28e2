import type { Decision } from '#bot/understanding/decision.ts';
import { understand } from '#bot/understanding/understand.ts';
import { putTaughtFirst } from './put-taught-first.ts';
import type { Shelf } from './tutorial-shelf.ts';

/**
 * What words get in the commune whose shelf this is: with its own tutorials, and with what it taught. `isTyping`: the last word may
 * be unfinished.
 */
export function understandQuestion(
  text: string,
  shelf: Shelf,
  { isTyping = false }: { isTyping?: boolean } = {},
): Decision {
  const decision = understand(text, { shelf, isTyping });
  return putTaughtFirst(text, shelf, decision);
}

import type { WordChange } from '#shared/tutorial-keeping.ts';
import { pairLongest } from './longest-common-rules.ts';

/**
 * The words of two texts as those that stayed, went and came, in reading order; what went stands before what came in its
 * place. Put together without what came it is the first text, without what went the second.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const old = piecesOf(before);
  const now = piecesOf(after);
  const changes: WordChange[] = [];
  let from = 0;
  let to = 0;
  for (const pair of [
    ...pairLongest(old, now, (one, other) => (one === other ? 1 : 0)),
    { from: old.length, to: now.length },
  ]) {
    put(changes, 'removed', old.slice(from, pair.from));
    put(changes, 'added', now.slice(to, pair.to));
    put(changes, 'same', old.slice(pair.from, pair.from + 1));
    from = pair.from + 1;
    to = pair.to + 1;
  }
  return changes;
}

/** Words with the blank behind them, so that nothing is lost. */
function piecesOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function put(changes: WordChange[], kind: WordChange['kind'], pieces: string[]): void {
  if (pieces.length === 0) return;
  const text = pieces.join('');
  const last = changes.at(-1);
  if (last?.kind === kind) last.text += text;
  else changes.push({ kind, text });
}

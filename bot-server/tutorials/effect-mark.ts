import { createHash } from 'node:crypto';
import type { ReadyTrial } from './try-phrasing.ts';

/**
 * Stands for what teaching the words would change: the same as long as the words, the tutorial, and what the commune reads and has
 * taught are the same.
 */
export function effectMark({ words, tutorialId, shelf }: Omit<ReadyTrial, 'kind' | 'key'>): string {
  const { taught, tutorials } = shelf;
  return createHash('sha256')
    .update(JSON.stringify([words, tutorialId, taught, tutorials]))
    .digest('base64url');
}

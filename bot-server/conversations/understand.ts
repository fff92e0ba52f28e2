import { traced } from '#bot/lib/trace.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';
import type { Decision } from '#bot/understanding/decision.ts';

/** What a resident's words get; whoever follows the question is told of what kind it was. */
export function understand(words: string, shelf: Shelf): Decision {
  return traced({ name: 'understand' }, (span) => {
    const understood = understandQuestion(words, shelf);
    span.note({ decision: understood.decision, offers: understood.tutorials.length });
    return understood;
  });
}

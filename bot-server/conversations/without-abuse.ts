import { saidWords } from '#bot/lib/said-words.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';

/** Left out of a line that insults and asks for something as well. */
const rudeWords = new Set(
  [
    'đm dm đmm dmm đcm dcm đcmm đkm dkm vcl vkl vl vãi cc clgt l địt đụ đù đéo đếch đĩ',
    'mẹ má kiếp mày mi mầy tao tụi bọn lũ thằng con chó lợn heo bò ngu óc khốn nạn cứt',
    'đồ cút chết mất dạy ăn hại',
  ].flatMap((words) => words.split(' ')),
);

/**
 * A question but for its lines that plainly insult and ask for nothing: nobody is to read them, whoever presses what. Of one that
 * asks for something in insults the rude words are left out; who swears a little while asking is read as they said it.
 */
export function withoutAbuse(question: string, shelf: Shelf): string {
  return question
    .split('\n')
    .map((line) => politePart(line, shelf))
    .filter((line) => line !== '')
    .join('\n');
}

function politePart(line: string, shelf: Shelf): string {
  const { refuse, isPlain } = understandQuestion(saidWords(line), shelf);
  if (refuse !== 'abuse' || isPlain !== true) return line;
  const polite = withoutRudeWords(line);
  const { decision } = understandQuestion(saidWords(polite.replaceAll('…', ' ')), shelf);
  return decision === 'offer' || decision === 'clarify' ? polite : '';
}

function withoutRudeWords(line: string): string {
  return line
    .split(/\s+/)
    .map((word) => (rudeWords.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')) ? '…' : word))
    .filter((word, at, words) => word !== '…' || words[at - 1] !== '…')
    .join(' ');
}

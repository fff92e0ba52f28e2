import { saidWords } from '#bot/lib/said-words.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';

/** Left out of a line that insults and asks for something as well. None of them names what somebody can have lost. */
const rudeWords = new Set(
  'đm dm đmm dmm đcm dcm đcmm đkm dkm vcl vkl vl vãi clgt địt đụ đù đéo đếch đĩ mày mi mầy tao ngu cứt cút'.split(
    ' ',
  ),
);
/** The same, of words that alone may tell of a death, a loss or an animal. */
const rudePairs = new Set(
  [
    'địt/đụ/đù/kệ mẹ/má/bà/cha',
    'mẹ/má/cha/bố mày/mầy/mi',
    'tụi/bọn/lũ/thằng/con/đồ/quân mày/mầy/bay/ngu/chó/khốn/điên',
    'óc/đồ/thằng chó/lợn/bò',
    'mẹ kiếp',
    'khốn nạn',
    'mất dạy',
    'ăn hại/cứt',
    'chết tiệt',
  ].flatMap((pair) => {
    const [first = '', second = ''] = pair.split(' ');
    return first.split('/').flatMap((one) => second.split('/').map((other) => `${one} ${other}`));
  }),
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

/** Of fewer words that no tutorial fits nobody can say what they ask for. */
const tellingWordsMin = 4;

function politePart(line: string, shelf: Shelf): string {
  const { refuse, isPlain } = understandQuestion(saidWords(line), shelf);
  if (refuse !== 'abuse' || isPlain !== true) return line;
  const polite = withoutRudeWords(line);
  const { decision } = understandQuestion(saidWords(polite.replaceAll('…', ' ')), shelf);
  if (decision === 'offer' || decision === 'clarify') return polite;
  const words = polite.split(' ').filter((word) => word !== '…');
  return decision === 'person' && words.length >= tellingWordsMin ? polite : '';
}

function withoutRudeWords(line: string): string {
  const words = line.split(/\s+/);
  const bare = words.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const isPair = (at: number) => rudePairs.has(`${bare[at]} ${bare[at + 1]}`);
  return words
    .map((word, at) => (rudeWords.has(bare[at] ?? '') || isPair(at) || isPair(at - 1) ? '…' : word))
    .filter((word, at, all) => word !== '…' || all[at - 1] !== '…')
    .join(' ');
}

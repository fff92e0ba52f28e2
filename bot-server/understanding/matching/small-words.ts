import { hasMarks, type Word, wordForm } from '#bot/understanding/reading/word-form.ts';

/** Words of one kind. Each stands for itself, and without its marks too. */
function wordsOf(text: string): (word: Word | undefined) => boolean {
  const forms = text.split(' ').map((typed) => wordForm(typed));
  const accented = new Set(forms.map((form) => form.accented));
  const folded = new Set(forms.map((form) => form.folded));
  return (word) =>
    word !== undefined &&
    (accented.has(word.accented) || (!hasMarks(word) && folded.has(word.folded)));
}

const politeness =
  'em tôi tui mình chị anh bác cô chú ad admin bạn ơi ạ à nhé nha nhen nghen nhỉ hả hử vậy thế';
const isSmall = wordsOf(
  `${politeness} tổ dạ vâng với cho của hỏi xin nhờ giúp giùm hộ chỉ bảo thì là mà rồi này kia đó đây ấy và ở trên có cái nó quá hoài
   mãi luôn được đc sao nào gì đâu như muốn phải cần để nên cách`
    .split(/\s+/)
    .join(' '),
);
const isPolite = wordsOf(`${politeness} con cháu ông bà`);
/** Before these "làm" makes a question, and elsewhere it is something to do. */
const makesQuestion = wordsOf('sao thế gì như ơn');
const isDoing = wordsOf('làm');
const isFavour = wordsOf('ơn');
/** They ask, or are the one for whom it is asked: "cho con hỏi", and "VNeID cho con". */
const isKin = wordsOf('con cháu ông bà');
const isFor = wordsOf('cho của');
const isAsking = wordsOf('hỏi xin nhờ biết mượn');
const isTelling = wordsOf('chỉ bảo giúp giùm hộ dẫn dạy');
const isSelf = wordsOf('em tôi tui mình chị anh');
/** At the end of a sentence they ask, and deny nothing. */
const asksAtEnd = wordsOf('không chưa');
const turns = wordsOf('không hông hổng chưa chẳng chả đừng bị mất lừa');

/** Words that deny alike. */
export const isNo = wordsOf('không chẳng chả hông hổng');

/**
 * Whether the word tells nothing of what is asked: who asks, politeness, and what makes a question of it. "Không", "chưa" and "bị"
 * tell, except where they end a question.
 */
export function saysLittle(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const next = words[at + 1];
  if (isDoing(word)) return makesQuestion(next);
  if (isFavour(word)) return isDoing(before);
  if (asksAtEnd(word)) return at > 0 && words.slice(at + 1).every(isPolite);
  if (!isKin(word)) return isSmall(word);
  if (isSelf(next)) return false;
  return !isFor(before) || isAsking(next) || isTelling(words[at - 2]);
}

/** Whether a word may turn what is asked into something else: a denial, harm, a number, and what is no Vietnamese, as names of apps. */
export function turnsMeaning(word: Word): boolean {
  return !word.isSyllable || /\d/.test(word.folded) || turns(word);
}

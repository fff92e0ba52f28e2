import type { Reading, Sentence } from '#bot/understanding/reading/read-text.ts';
import { hasMarks, wordForm } from '#bot/understanding/reading/word-form.ts';
import { type Features, featuresOf } from './features.ts';

/** Who speaks to whom, and politeness: they tell nothing of what is meant. */
const around =
  'dạ vâng ạ à nhé nha nhá nghen nghe hỉ ơi với nữa rồi hoài mãi giờ thì thế vậy hả hở hử bị là của ' +
  'em tôi tui mình bác cháu con cô chú anh chị ông bà mẹ má bố cụ dì cậu mợ nhà';
/** Of them, what is hardly anything else where no marks are typed. */
const aroundUnmarked = 'da vang a nhe nha oi nua roi hoai thi vay em toi tui minh bac chau ong';

const marked = new Set(around.split(' ').map((word) => wordForm(word).accented));
const unmarked = new Set(aroundUnmarked.split(' '));

/** What is compared of a text without the words around what is meant; of the whole where nothing else was said. */
export function bareFeaturesOf({ sentences, isMarked }: Reading): Features {
  return featuresOf(withoutWordsAround(sentences, isMarked), isMarked);
}

function withoutWordsAround(
  sentences: readonly Sentence[],
  isMarked: boolean,
): readonly Sentence[] {
  const bare = sentences
    .map((sentence) => ({
      ...sentence,
      words: sentence.words.filter((word) => {
        const says = isMarked || hasMarks(word) ? marked : unmarked;
        return !says.has(word.accented);
      }),
    }))
    .filter(({ words }) => words.length > 0);
  return bare.length > 0 ? bare : sentences;
}

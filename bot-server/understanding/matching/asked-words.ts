import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import { findEntry } from '#bot/understanding/reading/lexicon.ts';
import type { Reading, ReadingTools, Sentence } from '#bot/understanding/reading/read-text.ts';
import type { Word } from '#bot/understanding/reading/word-form.ts';
import { narrows } from './narrowing-words.ts';

/** What two questions have in common: of the words that say something, the share that each has in the other, 0 to 1. */
export type SharedWords = { ofAsked: number; ofKnown: number };

/** How much a word says, the row of same meaning in which it stands, and whether it narrows the question where only one has it. */
type Telling = { weight: number; concept: number | undefined; isNarrowing: boolean };

/** The words of one sentence, or of all of them together, that say something. */
type Part = {
  /** By the word without marks. */
  words: ReadonlyMap<string, Telling>;
  /** Everything that was said or may have been meant, also what says little. */
  said: ReadonlySet<string>;
  concepts: ReadonlySet<number>;
};

/** A question as it is compared with others: as a whole first, then each sentence of it. */
export type AskedWords = readonly [Part, ...Part[]];

/** Who asks, what every question has, and the phone that it is nearly always about. */
const saysLittle = consistsOf([
  'em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/tổ/xã/thôn/nhà/ad/bạn/mẹ/bố/người/máy/dt/đt/dđ/ip',
  'ơi/ạ/à/dạ/vâng/nhé/nha/với/cho/hỏi/xin/nhờ/giúp/chỉ/bảo/thì/là/mà/rồi/này/kia/đó/ấy/và/của/ở/trên/có/thế/vậy/cái/được/không/chưa/bị',
  'nó/qua/bằng/trong/ra/đi/lên/vào/về/hết/giờ/bây/những/các/một/hoài/mãi/thấy/quá/lúc/hôm/nay/tháng/chỗ/nơi/mô/kiểu/như',
  'làm/sao/nào/gì/đâu/ai/mấy/khi/muốn/phải/cần/để/nữa/lại/cứ/hay/nên/cách',
  'hông/hổng/hong/hok/nỏ/đang/mới/vừa/đã/xem/coi/nhìn/ngó/dòm/lỡ/trót/vì/do/tại/tự/cũ/ran/hả/hở/hỉ/chi/vô/vậy/hộ/giùm/dùm/ta/già/kêu/nói/biết/mang',
]);
const phone = ['dien', 'thoai'];
const phoneNumber = 'so dien thoai';
const sharedMin = 2;

/** Reads a question for comparing, in the engine's own reading of it. */
export function askedWords({ sentences }: Reading, tools: ReadingTools): AskedWords {
  const parts = sentences.map((sentence) => readPart([sentence], tools));
  return [readPart(sentences, tools), ...(parts.length > 1 ? parts : [])];
}

/** Compares a question that is asked now, or the sentence of it that fits best, with one that is known. */
export function compareAsked(asked: AskedWords, known: AskedWords): SharedWords {
  const [whole] = known;
  let best = { ofAsked: 0, ofKnown: 0 };
  for (const part of asked) {
    const shared = { ofAsked: shareOf(part, whole), ofKnown: shareOf(whole, part) };
    if (Math.min(shared.ofAsked, shared.ofKnown) > Math.min(best.ofAsked, best.ofKnown)) {
      best = shared;
    }
  }
  return best;
}

function shareOf(one: Part, other: Part): number {
  let shared = 0;
  let sharedWeight = 0;
  let weight = 0;
  for (const [word, { weight: own, concept, isNarrowing }] of one.words) {
    const isShared = other.said.has(word) || (concept !== undefined && other.concepts.has(concept));
    weight += isNarrowing && !isShared ? rarestWeight : own;
    if (!isShared) continue;
    shared += 1;
    sharedWeight += own;
  }
  return shared < sharedMin ? 0 : sharedWeight / weight;
}

function readPart(sentences: readonly Sentence[], tools: ReadingTools): Part {
  const words = new Map<string, Telling>();
  const said = new Set<string>();
  const concepts = new Set<number>();
  for (const sentence of sentences) {
    const rows = rowsOf(sentence.words, tools);
    for (const [at, word] of joinPhone(sentence.words).entries()) {
      if (word === undefined) continue;
      said.add(word.folded);
      const concept = rows[at];
      if (concept !== undefined) concepts.add(concept);
      const isSmall = saysLittle(word.accented);
      const isNarrowing = narrows(sentence.words, at, isSmall);
      if ((isSmall && !isNarrowing) || words.has(word.folded)) continue;
      words.set(word.folded, {
        weight: isNarrowing && isSmall ? rarestWeight : weightOf(word, tools),
        // As no other word: "ở nhờ" is not "ở trọ", however alike both are said.
        concept: isNarrowing ? undefined : concept,
        isNarrowing,
      });
    }
    for (const { folded } of sentence.beside) said.add(folded);
  }
  return { words, said, concepts };
}

/** For each word the row of same meaning in which it stands there. */
function rowsOf(words: readonly Word[], { lexicon }: ReadingTools): (number | undefined)[] {
  const rows: (number | undefined)[] = words.map(() => undefined);
  for (let at = 0; at < words.length; at += 1) {
    const entry = findEntry(lexicon.concepts, words, at);
    if (entry !== undefined) rows.fill(entry.concept, at, at + entry.key.length);
  }
  return rows;
}

/** "Điện thoại" has nothing to do with electricity; where its number is meant, that is one thing. */
function joinPhone(words: readonly Word[]): (Pick<Word, 'folded' | 'accented'> | undefined)[] {
  const joined: (Pick<Word, 'folded' | 'accented'> | undefined)[] = [...words];
  for (const [at, word] of words.entries()) {
    if (word.folded !== phone[0] || words[at + 1]?.folded !== phone[1]) continue;
    joined[at] = undefined;
    joined[at + 1] = undefined;
    if (words[at - 1]?.folded !== 'so') continue;
    joined[at - 1] = { folded: phoneNumber, accented: phoneNumber };
  }
  return joined;
}

/** The rarer among the phrasings, the more. */
function weightOf(word: { folded: string }, { vocabulary }: ReadingTools): number {
  return Math.log(1 + rarest / (1 + vocabulary.countOf(word.folded)));
}
const rarest = 5_000;
const rarestWeight = Math.log(1 + rarest);

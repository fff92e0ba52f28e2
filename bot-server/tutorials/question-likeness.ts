import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import { accentedWords, foldedWords } from '#bot/lib/vietnamese-text.ts';
import { spellOut } from './typed-abbreviations.ts';

/** What a question speaks of: its words without marks, each once, and without those that every question has. */
export type QuestionWords = ReadonlySet<string>;

// Who asks, whom they ask, and the words that make a question of it.
const isSmallWord = consistsOf([
  'em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/tổ/xã/thôn/nhà/ad/bạn',
  'ơi/ạ/à/dạ/vâng/nhé/nha/với/cho/hỏi/xin/nhờ/giúp/chỉ/bảo/thì/là/mà/rồi/này/kia/đó/ấy/và/của/ở/trên/có/thế/vậy/cái/được/không/chưa/bị',
  'làm/sao/nào/gì/đâu/ai/mấy/khi/muốn/phải/cần/để/nữa/lại/cứ/hay/nên/cách',
]);

const sharedMin = 2;
/** Two thirds would take a question on the Wi-Fi password for one on VNeID's. */
const shareMin = 0.7;

/** Reads a question as it was typed: marks, abbreviations and order do not matter. */
export function readQuestion(text: string): QuestionWords {
  const spelled = spellOut(text);
  const accented = accentedWords(spelled);
  return new Set(foldedWords(spelled).filter((word, at) => !isSmallWord(accented[at] ?? word)));
}

/**
 * How like two questions are: the share that their common words have in both together, up to 1; 0 where they have fewer than
 * two in common, or fewer than 70 % of the shorter one's.
 */
export function likenessOf(one: QuestionWords, other: QuestionWords): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const shorter = Math.min(one.size, other.size);
  if (shared < sharedMin || shared < shareMin * shorter) return 0;
  return (2 * shared) / (one.size + other.size);
}

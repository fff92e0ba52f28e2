import { foldPlainWord } from './vietnamese-letters.ts';

const onsets = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const rimes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y yêm yên yêng yêt yêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet',
  'oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ',
  'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
].flatMap((row) => row.split(' '));

/** Syllables without a tone, in the form of `accentedWords`; with all marks and with none. */
const marked = new Set<string>();
const folded = new Set<string>();
const readRimes = rimes.map(readPart);
for (const onset of onsets.map(readPart)) {
  for (const rime of readRimes) {
    marked.add(onset.accented + rime.accented);
    folded.add(onset.folded + rime.folded);
  }
}

function readPart(part: string): { folded: string; accented: string } {
  return foldPlainWord(part) ?? { folded: '', accented: '' };
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:[cpt]|ch)$/;
const risingOrHeavy = /[\u0301\u0323]/;

/** Whether a folded word could be a Vietnamese syllable, whatever its marks. */
export function isFoldedSyllable(word: string): boolean {
  return folded.has(word);
}

/** Whether a word in the form of `accentedWords` is a Vietnamese syllable with its marks: "nhập", not "nhâp". */
export function isSyllable(accented: string): boolean {
  const bare = accented.replace(tone, '');
  if (accented.length - bare.length > 1 || !marked.has(bare)) return false;
  return !stopped.test(bare) || risingOrHeavy.test(accented);
}

import { blotOut, consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import type { Reading } from '#bot/understanding/reading/read-text.ts';
import { callerPhrases, seenPhrases } from './caller-signs.ts';
import { calmSigns, paperPhrases, pastNeeds, presentPhrases } from './calm-signs.ts';
import { dangerSigns } from './danger-signs.ts';
import { findShortCry } from './find-short-cry.ts';
import type { PersonNeeded, PersonSign } from './person-sign.ts';
import { personSigns } from './person-signs.ts';

// "20tr", "500k": the number and its unit are two words.
const gluedAmount = /(\d)(tr|triệu|k|củ|tỷ|đ)(?![\p{L}\p{N}])/giu;

const readersOf = (signs: readonly PersonSign[]) =>
  signs.map(({ needs, phrases, except, mayBePast, notMeantThen = [] }) => {
    const says = saysAnyOf(phrases);
    const withoutHarmless = blotOut(except ?? []);
    const isMeant = (text: string) => says(withoutHarmless(text));
    // What was typed ("k bị lừa") is as harmless as what was read of it ("không bị lừa").
    const isHarmless = (texts: readonly string[]) => {
      const read = texts.at(-1) ?? '';
      return says(read) && !isMeant(read);
    };
    return {
      needs,
      mayBePast,
      notMeantThen,
      isHarmless,
      isSaid: (texts: readonly string[]) => !isHarmless(texts) && texts.some(isMeant),
    };
  });
const dangers = readersOf(dangerSigns);
const others = readersOf(personSigns);

const calms = calmSigns.map(({ phrases, notMeant }) => ({ says: saysAnyOf(phrases), notMeant }));
const saysPapers = saysAnyOf(paperPhrases);
const withoutSeen = blotOut(seenPhrases);
const saysCaller = saysAnyOf(callerPhrases);
const saysPresent = saysAnyOf(presentPhrases);

/** A cry and nothing else: nobody knows yet what happened. 112 sends rescue, 113 the police. */
const unknown: PersonNeeded = {
  reason: 'emergency',
  emergencyNumber: '112',
  otherNumber: '113',
};
const isCry = saysAnyOf(['!cứu', 'cuu voi/toi/tui/em/nguoi/mang', 'sos', 'help me']);
const isCryOnly = consistsOf([
  '!cứu/cuu/sos/help/me/với/tôi/tui/em/mình/cháu/con/ơi/gấp/trời/người/mạng/giúp/ai/bà_con/mọi_người',
]);

const fire: PersonNeeded = { reason: 'emergency', emergencyNumber: '114' };
const isFireCry = saysAnyOf(['!cháy']);
const isFireCryOnly = consistsOf([
  '!cháy/cứu/với/ơi/rồi/to/lớn/lắm/quá/gấp/trời/giúp/làng_nước/bà_con/mọi_người/mấy_bác',
]);

export type Heard = {
  /** What was typed and, where that differs, what was read of it. */
  texts: readonly string[];
  /** It happened, and what is asked for is a paper; nobody needs to be rescued. */
  isPast: boolean;
  /** Needs that are not meant, however alike the words are: a manner of speaking, a film, how to keep out of it, or past. */
  notMeant: readonly string[];
  /** Somebody unseen called or wrote, and wants something. */
  isCaller: boolean;
};

/** The words as the signs are looked for in them. */
export function hear(question: string, reading: Reading): Heard {
  const typed = cutIntoSentences(question.normalize('NFC').replace(gluedAmount, '$1 $2'))
    .map((words) => words.map((word) => word.typed).join(' '))
    .join('. ');
  const read = reading.sentences
    .map(({ words }) => words.map((word) => word.typed).join(' '))
    .join('. ');
  const texts = typed === read ? [typed] : [typed, read];
  const isPast = texts.some(isAfterwards);
  const calm = calms.filter(({ says }) => texts.some(says)).flatMap(({ notMeant }) => notMeant);
  const harmless = [...dangers, ...others]
    .filter(({ notMeantThen, isHarmless }) => notMeantThen.length > 0 && isHarmless(texts))
    .flatMap(({ notMeantThen }) => notMeantThen);
  return {
    texts,
    isPast,
    notMeant: [...calm, ...harmless, ...(isPast ? pastNeeds : [])],
    isCaller: texts.some((text) => saysCaller(withoutSeen(text))),
  };
}

/**
 * Whether the words call for a person before any tutorial, and why; the gravest reason where there are several.
 * It errs towards a person: being read wrongly here costs a neighbour one look, being overlooked may cost a life.
 */
export function findPersonNeed({ texts, isPast }: Heard): PersonNeeded | undefined {
  if (texts.some((text) => isCry(text) && isCryOnly(text))) return unknown;
  if (texts.some((text) => isFireCry(text) && isFireCryOnly(text))) return fire;
  const danger = dangers.find(({ mayBePast, isSaid }) => !(isPast && mayBePast) && isSaid(texts));
  if (danger !== undefined) return danger.needs;
  return findShortCry(texts) ?? others.find(({ isSaid }) => isSaid(texts))?.needs;
}

function isAfterwards(text: string): boolean {
  return saysPapers(text) && !saysPresent(text);
}

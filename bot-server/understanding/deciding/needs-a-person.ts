import { blotOut, consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import type { Reading } from '#bot/understanding/reading/read-text.ts';
import { callerPhrases, seenPhrases } from './caller-signs.ts';
import { calmSigns, paperPhrases, pastNeeds, presentPhrases } from './calm-signs.ts';
import { dangerSigns } from './danger-signs.ts';
import type { PersonNeeded, PersonSign } from './person-sign.ts';
import { personSigns } from './person-signs.ts';

// "20tr", "500k": the number and its unit are two words.
const gluedAmount = /(\d)(tr|triệu|k|củ|tỷ|đ)(?![\p{L}\p{N}])/giu;

const readersOf = (signs: readonly PersonSign[]) =>
  signs.map(({ needs, phrases, except, mayBePast }) => ({
    needs,
    mayBePast,
    says: saysAnyOf(phrases),
    withoutHarmless: except === undefined ? (text: string): string => text : blotOut(except),
  }));
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
  return {
    texts,
    isPast,
    notMeant: isPast ? [...calm, ...pastNeeds] : calm,
    isCaller: texts.some((text) => saysCaller(withoutSeen(text))),
  };
}

/**
 * Whether the words call for a person before any tutorial, and why; the gravest reason where there are several.
 * It errs towards a person: being read wrongly here costs a neighbour one look, being overlooked may cost a life.
 */
export function findPersonNeed({ texts, isPast }: Heard): PersonNeeded | undefined {
  if (texts.some((text) => isCry(text) && isCryOnly(text))) return unknown;
  const danger = dangers.find(
    ({ mayBePast, says, withoutHarmless }) =>
      !(isPast && mayBePast) && texts.some((text) => says(withoutHarmless(text))),
  );
  if (danger !== undefined) return danger.needs;
  return others.find(({ says, withoutHarmless }) =>
    texts.some((text) => says(withoutHarmless(text))),
  )?.needs;
}

function isAfterwards(text: string): boolean {
  return saysPapers(text) && !saysPresent(text);
}

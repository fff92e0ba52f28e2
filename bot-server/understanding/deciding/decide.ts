import { isCourtesy, isGreeting } from '#bot/lib/courtesy.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import type { Ranked, ShelfModel } from '#bot/understanding/matching/shelf-model.ts';
import type { Reading } from '#bot/understanding/reading/read-text.ts';
import type { Vocabulary } from '#bot/understanding/reading/vocabulary.ts';
import { calibrated } from './calibrate.ts';
import { findQuestionBetween, questionBetween, questionOfCaller } from './confusable-pairs.ts';
import { likelyNeed } from './likely-need.ts';
import { beginsLikeWord, findNamedPlace } from './named-place.ts';
import { courtesyNeeds, farewellNeeds, personNeeds, refusedNeeds, urgentNeeds } from './needs.ts';
import { findPersonNeed, type Heard, hear } from './needs-a-person.ts';
import { offer } from './offer.ts';
import type { PersonNeeded } from './person-sign.ts';
import { rankReading } from './rank-reading.ts';
import { saysUrgent, urgentShare } from './says-urgent.ts';
import { holdsSecret } from './typed-secrets.ts';

export type Asked = {
  text: string;
  reading: Reading;
  vocabulary: Vocabulary;
  shelfModel: ShelfModel;
  /** Half a question is answered more freely: the other half follows at once. */
  isTyping?: boolean;
};

const emergencyId = 'scam-emergency';
const doubtedId = 'scam-identify';
const isAboutScams = (id: string): boolean => id.startsWith('scam-');
/** Rules that read whole phrases are right nearly always. */
const confidenceOfRules = 0.97;
/** What cannot be read at all. */
const confidenceOfUnread = 0.6;

/** Of the known words, fewer than this share: nothing was understood. */
const knownShareMin = 0.34;
/**
 * Only when it is this likely that any tutorial answers is one offered: a wrong offer leads astray, a person asked in vain costs a
 * neighbour one look. Chosen on phrasings that the model had not seen.
 */
const tutorialsMin = 0.67;
const tutorialsMinTyping = 0.5;
/** How much more than courtesy or refusal a person counts in doubt. */
const personCounts = 1.5;
/** What people tell of their own need is at times taken for idle talk, and never this surely. */
const plainMin = 0.95;
/** Who swears and may be in danger as well, this likely, is no nuisance. */
const dangerUnderAbuseMin = 0.1;
/** When even the best is less likely than this, nothing came near. */
const offeredMin = 0.12;
/** Two tutorials are too close to choose when the second has this share of the first, and both together this much. */
const closeShare = 0.62;
const togetherMin = 0.6;

/** How like ambiguous words a text must be. */
const ambiguousMin = 0.8;
const confidenceOfAmbiguous = 0.9;

const nothing = { tutorials: [] };

export function decide({ text, reading, vocabulary, shelfModel, isTyping }: Asked): Decision {
  const heard = hear(text, reading);
  const need = findPersonNeed(heard);
  const ranked = rankReading(reading, shelfModel, heard.notMeant);
  // Whoever lost money because of a code often types that code.
  if (need !== undefined) return callPerson(need, confidenceOfRules, ranked);
  if (holdsSecret(text))
    return { decision: 'refuse', refuse: 'secret', confidence: confidenceOfRules, ...nothing };
  const simple = decideSimple(text, reading, vocabulary, ranked);
  if (simple !== undefined) return simple;
  const decision =
    askBetween(reading, shelfModel, ranked) ??
    decideByRank(ranked, !isTyping && saysUrgent(reading, ranked), isTyping);
  return isTyping ? decision : (doubtCaller(decision, heard, ranked) ?? decision);
}

/** What is decided without the phrasings: nothing to read, mere courtesy, the name of a place. */
function decideSimple(
  text: string,
  { sentences }: Reading,
  vocabulary: Vocabulary,
  ranked: readonly Ranked[],
): Decision | undefined {
  if (isGreeting(text)) {
    return {
      decision: 'courtesy',
      courtesy: 'greeting',
      confidence: confidenceOfRules,
      ...nothing,
    };
  }
  if (isCourtesy(text)) {
    const kind = ranked.find(({ name }) => name in farewellNeeds)?.name ?? '';
    const courtesy = farewellNeeds[kind] ?? 'thanks';
    return { decision: 'courtesy', courtesy, confidence: confidenceOfRules, ...nothing };
  }
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) {
    return {
      decision: 'courtesy',
      courtesy: 'greeting',
      confidence: confidenceOfUnread,
      ...nothing,
    };
  }
  const known = words.filter(({ folded }) => vocabulary.has(folded) && !/^\d+$/.test(folded));
  if (
    known.length < knownShareMin * words.length ||
    known.every(({ folded }) => folded.length < 2)
  ) {
    return {
      decision: 'person',
      person: { reason: 'uncovered' },
      confidence: confidenceOfUnread,
      ...nothing,
    };
  }
  const village = findNamedPlace(text);
  if (village !== undefined && !isOrdinary(text, village, ranked)) {
    return { decision: 'village', village, confidence: confidenceOfRules, ...nothing };
  }
  return undefined;
}

/** Whether what reads like a place is an ordinary sentence that a tutorial answers: no name in it has a capital. */
function isOrdinary(text: string, place: string, ranked: readonly Ranked[]): boolean {
  return beginsLikeWord(place) && !/\s\p{Lu}/u.test(text) && ofTutorials(ranked) >= tutorialsMin;
}

/** A question back where the words are among those that people know to be ambiguous. */
function askBetween(
  reading: Reading,
  shelfModel: ShelfModel,
  ranked: readonly Ranked[],
): Decision | undefined {
  const between = shelfModel.findAmbiguous(reading);
  const nearest = Math.max(...ranked.slice(0, 3).map((one) => one.nearest?.likeness ?? 0));
  if (between === undefined || between.likeness < ambiguousMin || between.likeness <= nearest) {
    return undefined;
  }
  const both = ranked.filter(({ name }) => between.ids.includes(name));
  const tutorials = offer(both, both.length);
  const [one, other] = tutorials;
  if (one === undefined || other === undefined) return undefined;
  return {
    decision: 'clarify',
    tutorials,
    confidence: confidenceOfAmbiguous,
    question: questionBetween(one, other),
  };
}

/** Before somebody does what an unseen caller wants, they are asked whether they trust the call. */
function doubtCaller(
  { decision, tutorials, confidence }: Decision,
  { isCaller }: Heard,
  ranked: readonly Ranked[],
): Decision | undefined {
  const [first] = tutorials;
  if (decision !== 'offer' || !isCaller || first === undefined || isAboutScams(first.id)) return;
  const [scam] = offer(ranked.filter(({ name }) => name === doubtedId));
  if (scam === undefined) return;
  return {
    decision: 'clarify',
    tutorials: [first, scam],
    confidence,
    question: questionOfCaller(first, scam),
  };
}

/** `isHeard`: whether so few words may mean danger. */
function decideByRank(ranked: readonly Ranked[], isHeard: boolean, isTyping = false): Decision {
  const tutorials = ranked.filter(({ tutorial }) => tutorial !== undefined);
  const [first, second] = tutorials;
  const sum = ofTutorials(ranked);
  const enough = isTyping ? tutorialsMinTyping : tutorialsMin;
  const mayOffer = sum >= enough && (first?.probability ?? 0) >= offeredMin;
  if (first === undefined || !mayOffer) {
    return decideWithoutTutorial(ranked, calibrated(1 - sum), isHeard);
  }
  const question = second && findQuestionBetween(first.name, second.name);
  const isClose =
    second !== undefined &&
    second.probability >= closeShare * first.probability &&
    first.probability + second.probability >= togetherMin;
  const offered = offer(tutorials);
  if (question !== undefined && isClose) {
    return {
      decision: 'clarify',
      tutorials: offered.slice(0, 2),
      confidence: calibrated(first.probability + second.probability),
      question,
    };
  }
  return { decision: 'offer', tutorials: offered, confidence: calibrated(first.probability) };
}

function ofTutorials(ranked: readonly Ranked[]): number {
  return ranked
    .filter(({ tutorial }) => tutorial !== undefined)
    .reduce((sum, { probability }) => sum + probability, 0);
}

/** The likeliest kind of what no tutorial answers; in doubt a person, whose reason is only named where it is likely. */
function decideWithoutTutorial(
  ranked: readonly Ranked[],
  confidence: number,
  isHeard: boolean,
): Decision {
  const needs = [
    { names: personNeeds, worth: personCounts },
    { names: courtesyNeeds, worth: 1 },
    { names: refusedNeeds, worth: 1 },
  ].map(({ names, worth }) => {
    const some = ranked.filter(({ name }) => name in names);
    const sum = some.reduce((all, { probability }) => all + probability, 0);
    return { first: some[0], worth: worth * sum };
  });
  const [best] = needs.sort((one, other) => other.worth - one.worth);
  const { name = '', probability = 0 } = best?.first ?? {};
  const isPlain = probability >= plainMin;
  const courtesy = courtesyNeeds[name];
  if (courtesy !== undefined) {
    return { decision: 'courtesy', courtesy, confidence, isPlain, ...nothing };
  }
  const refuse = refusedNeeds[name];
  const mayBeInDanger = isHeard && refuse === 'abuse' && urgentShare(ranked) >= dangerUnderAbuseMin;
  if (refuse !== undefined && !mayBeInDanger)
    return { decision: 'refuse', refuse, confidence, isPlain, ...nothing };
  const need = likelyNeed(
    isHeard ? ranked : ranked.filter(({ name }) => !urgentNeeds.includes(name)),
  );
  return callPerson(need ?? { reason: 'uncovered' }, confidence, ranked);
}

function callPerson(person: PersonNeeded, confidence: number, ranked: readonly Ranked[]): Decision {
  const emergency =
    person.reason === 'money-lost' ? ranked.filter(({ name }) => name === emergencyId) : [];
  return { decision: 'person', person, confidence, tutorials: offer(emergency) };
}

import { type Ranked, rank, type ShelfModel } from '#bot/understanding/matching/shelf-model.ts';
import type { Reading, Sentence } from '#bot/understanding/reading/read-text.ts';
import { courtesyNeeds } from './needs.ts';

const sentenceWordsMin = 3;
/** A longer stretch without a full stop is read piece by piece. */
const pieceWords = 18;
const piecesMax = 24;
const wholeCounts = 1.5;
/** Greetings, the weather, and what no tutorial is about. */
const toldAround = [...Object.keys(courtesyNeeds), 'uncovered'];
const toldAroundCounts = 0.2;

/**
 * What a text most likely asks for. Long texts are read as a whole and piece by piece, and each piece counts as much as it is
 * clear: the question in the third sentence, and the second of two needs. The needs named in `ruledOut` are not meant.
 */
export function rankReading(
  { sentences, isMarked }: Reading,
  shelfModel: ShelfModel,
  ruledOut: readonly string[] = [],
): Ranked[] {
  const rankOf = (some: readonly Sentence[]) =>
    without(ruledOut, rank(shelfModel.weigh(some, isMarked)));
  const whole = rankOf(sentences);
  const pieces = sentences
    .flatMap(piecesOf)
    .filter(({ words }) => words.length >= sentenceWordsMin);
  if (pieces.length < 2) return whole;
  const read = pieces.slice(0, piecesMax).map((piece) => rankOf([piece]));
  const parts = [
    { ranked: whole, weight: wholeCounts * clarityOf(whole) },
    ...read.map((ranked) => ({ ranked, weight: clarityOf(ranked) })),
  ];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const probabilities = new Map<string, number>();
  for (const { ranked, weight } of parts) {
    for (const { name, probability } of ranked) {
      probabilities.set(name, (probabilities.get(name) ?? 0) + (probability * weight) / total);
    }
  }
  const nearest = new Map(
    [...read.flat(), ...whole]
      .sort((one, other) => (one.nearest?.likeness ?? 0) - (other.nearest?.likeness ?? 0))
      .map((one) => [one.name, one.nearest]),
  );
  return whole
    .map((one) => ({
      ...one,
      nearest: nearest.get(one.name),
      probability: probabilities.get(one.name) ?? 0,
    }))
    .sort((one, other) => other.probability - one.probability);
}

/** The rest, as likely as it is when these are not meant. */
function without(ruledOut: readonly string[], ranked: readonly Ranked[]): Ranked[] {
  if (ruledOut.length === 0) return [...ranked];
  const rest = ranked.filter(({ name }) => !ruledOut.includes(name));
  const sum = rest.reduce((all, { probability }) => all + probability, 0);
  return rest.map((one) => ({ ...one, probability: sum === 0 ? 0 : one.probability / sum }));
}

/** A piece that fits one thing only says more than one that fits many; what people tell around a question says little. */
function clarityOf(ranked: readonly Ranked[]): number {
  const [best] = ranked;
  if (best === undefined) return 0;
  return best.probability ** 2 * (toldAround.includes(best.name) ? toldAroundCounts : 1);
}

function piecesOf(sentence: Sentence): Sentence[] {
  const { words } = sentence;
  if (words.length <= 1.5 * pieceWords) return [sentence];
  const count = Math.ceil(words.length / pieceWords);
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, at) => ({
    words: words.slice(at * size, (at + 1) * size),
    beside: [],
    concepts: [],
  }));
}

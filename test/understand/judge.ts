import type { Decision } from '#bot/understanding/decision.ts';

/** A question with what is right for it; `tutorial`: null where none is. */
export type JudgedQuestion = { q: string; tutorial?: string | null; style?: string };

/** One question and what the engine made of it. */
export type Judged = {
  question: JudgedQuestion;
  decision: Decision;
  /** The right tutorial is the first offered, or the guide that goes with a person. */
  isFirst: boolean;
  /** It is among the three, or among the two choices of a question back. */
  isAmong: boolean;
  /** What was decided is right: the first, one of two choices, or no tutorial where none is right. */
  isRight: boolean;
};

/** Styles whose questions must end at a person. */
const needsHuman = 'needs-human';

export function judge(question: JudgedQuestion, decision: Decision): Judged {
  const { decision: kind, tutorials } = decision;
  const isOffer = kind === 'offer' || kind === 'clarify';
  if (typeof question.tutorial !== 'string') {
    return { question, decision, isFirst: false, isAmong: false, isRight: !isOffer };
  }
  const at = tutorials.findIndex(({ id }) => id === question.tutorial);
  const isFirst = at === 0 && kind !== 'clarify';
  return {
    question,
    decision,
    isFirst,
    isAmong: at >= 0,
    isRight: isFirst || (kind === 'clarify' && at >= 0),
  };
}

export type Accuracy = {
  /** Questions that a tutorial answers. */
  withTutorial: number;
  first: number;
  among: number;
  /** Questions that none answers. */
  without: number;
  notOffered: number;
  needHuman: number;
  atPerson: number;
};

export function countAccuracy(judged: readonly Judged[]): Accuracy {
  const answerable = judged.filter(({ question }) => typeof question.tutorial === 'string');
  const others = judged.filter(({ question }) => question.tutorial === null);
  const human = others.filter(({ question }) => question.style === needsHuman);
  return {
    withTutorial: answerable.length,
    first: answerable.filter(({ isFirst }) => isFirst).length,
    among: answerable.filter(({ isAmong }) => isAmong).length,
    without: others.length,
    notOffered: others.filter(({ isRight }) => isRight).length,
    needHuman: human.length,
    atPerson: human.filter(({ decision }) => decision.decision === 'person').length,
  };
}

/** For each tenth of confidence: how many, what was promised, what was right. */
export type Reliability = { from: number; count: number; promised: number; right: number };

export function countReliability(judged: readonly Judged[]): Reliability[] {
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    judged.filter(({ decision }) => Math.min(9, Math.floor(decision.confidence * 10)) === tenth),
  );
  return tenths.flatMap((ones, tenth) =>
    ones.length === 0
      ? []
      : [
          {
            from: tenth / 10,
            count: ones.length,
            promised:
              ones.reduce((sum, { decision }) => sum + decision.confidence, 0) / ones.length,
            right: ones.filter(({ isRight }) => isRight).length / ones.length,
          },
        ],
  );
}

/** How far, on average over the questions, what was promised lay from what was right. */
export function calibrationError(table: readonly Reliability[]): number {
  const total = table.reduce((sum, { count }) => sum + count, 0);
  const off = table.reduce(
    (sum, { count, promised, right }) => sum + count * Math.abs(promised - right),
    0,
  );
  return total === 0 ? 0 : off / total;
}

/** What was taken for what, the most frequent first. */
export function listConfusions(
  judged: readonly Judged[],
): { right: string; taken: string; count: number; example: string }[] {
  const found = new Map<string, { right: string; taken: string; count: number; example: string }>();
  for (const { question, decision, isRight } of judged) {
    if (isRight || question.tutorial === undefined) continue;
    const right = question.tutorial ?? `(${question.style ?? 'null'})`;
    const taken = decision.tutorials[0]?.id ?? nameOf(decision);
    const known = found.get(`${right} ${taken}`);
    if (known === undefined) {
      found.set(`${right} ${taken}`, { right, taken, count: 1, example: question.q });
    } else known.count += 1;
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

function nameOf({ decision, person, courtesy, refuse }: Decision): string {
  return [decision, person?.reason ?? courtesy ?? refuse]
    .filter((one) => one !== undefined)
    .join(' ');
}

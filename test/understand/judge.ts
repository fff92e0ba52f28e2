import type { Decision } from '#bot/understanding/decision.ts';

/**
 * A question with what is right for it. `tutorial`: null where none is; `reason`: why a person is needed; `number`: of those who have
 * to come.
 */
export type JudgedQuestion = {
  q: string;
  tutorial?: string | null;
  style?: string;
  reason?: string;
  number?: string;
};

/** Whether it is known what is right. */
export function isLabelled({ tutorial, reason, number }: JudgedQuestion): boolean {
  return tutorial !== undefined || reason !== undefined || number !== undefined;
}

/** One question and what the engine made of it. */
export type Judged = {
  question: JudgedQuestion;
  decision: Decision;
  /** The right tutorial is the first offered, or the guide that goes with a person. */
  isFirst: boolean;
  /** It is among the three, or among the two choices of a question back. */
  isAmong: boolean;
  /** A tutorial is offered, alone or as one of two. */
  isOffered: boolean;
  /** A person is called, and for the reason and with the number that are right where these are known. */
  isRightPerson: boolean;
  /**
   * What was decided is right: the first, one of two choices, or no tutorial where none is right; and the person, where it is known
   * who is needed.
   */
  isRight: boolean;
};

/** Styles whose questions must end at a person. */
const needsHuman = 'needs-human';

export function judge(question: JudgedQuestion, decision: Decision): Judged {
  const { decision: kind, tutorials } = decision;
  const isOffered = kind === 'offer' || kind === 'clarify';
  const isRightPerson = kind === 'person' && isPersonOf(question, decision);
  const isPersonKnown = question.reason !== undefined || question.number !== undefined;
  const at =
    typeof question.tutorial === 'string'
      ? tutorials.findIndex(({ id }) => id === question.tutorial)
      : -1;
  const isFirst = at === 0 && kind !== 'clarify';
  const isRightTutorial =
    typeof question.tutorial === 'string' ? isFirst || (kind === 'clarify' && at >= 0) : !isOffered;
  return {
    question,
    decision,
    isFirst,
    isAmong: at >= 0,
    isOffered,
    isRightPerson,
    isRight: isRightTutorial && (isRightPerson || !isPersonKnown),
  };
}

/** Where two numbers are given, either may be the one. */
function isPersonOf({ reason, number }: JudgedQuestion, { person }: Decision): boolean {
  const numbers = [person?.emergencyNumber, person?.otherNumber];
  return (
    (reason === undefined || person?.reason === reason) &&
    (number === undefined || numbers.includes(number))
  );
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
  /** Questions of which it is known why a person is needed, or whose number. */
  personKnown: number;
  rightPerson: number;
};

export function countAccuracy(judged: readonly Judged[]): Accuracy {
  const answerable = judged.filter(({ question }) => typeof question.tutorial === 'string');
  const others = judged.filter(({ question }) => question.tutorial === null);
  const known = judged.filter(
    ({ question: { reason, number } }) => reason !== undefined || number !== undefined,
  );
  const human = others.filter(({ question }) => question.style === needsHuman);
  return {
    withTutorial: answerable.length,
    first: answerable.filter(({ isFirst }) => isFirst).length,
    among: answerable.filter(({ isAmong }) => isAmong).length,
    without: others.length,
    notOffered: others.filter(({ isOffered }) => !isOffered).length,
    needHuman: human.length,
    atPerson: human.filter(({ decision }) => decision.decision === 'person').length,
    personKnown: known.length,
    rightPerson: known.filter(({ isRightPerson }) => isRightPerson).length,
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
    if (isRight || !isLabelled(question)) continue;
    const right = question.tutorial ?? `(${nameOfRight(question)})`;
    const taken = decision.tutorials[0]?.id ?? nameOf(decision);
    const known = found.get(`${right} ${taken}`);
    if (known === undefined) {
      found.set(`${right} ${taken}`, { right, taken, count: 1, example: question.q });
    } else known.count += 1;
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

function nameOfRight({ style, reason, number }: JudgedQuestion): string {
  const wanted = [style ?? 'null', reason, number];
  return wanted.filter((one) => one !== undefined).join(' ');
}

function nameOf({ decision, person, courtesy, refuse }: Decision): string {
  return [decision, person?.reason ?? courtesy ?? refuse, person?.emergencyNumber]
    .filter((one) => one !== undefined)
    .join(' ');
}

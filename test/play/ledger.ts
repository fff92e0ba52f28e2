/** What the play saw happen to one question. */
export type Line = {
  /** Name of the play, so that two plays on one world do not mix. */
  run: string;
  number: number;
  question: string;
  residentName: string;
  scenario: string;
  /** Titles of the tutorials that were offered. */
  offered: string[];
  code: string | undefined;
  /** Only the desk may hear of it. */
  isConfided: boolean;
  claimedBy: string | undefined;
  /** Who must be on record as the resolver. */
  resolvedBy: string | undefined;
  askedAt: number;
  answeredAt: number | undefined;
  /** Answer texts that must have arrived exactly once each. */
  expectedAnswers: string[];
  /** The last thing the resident got about it. */
  received: string;
  /** `answered`: by the bot alone, as courtesy is. */
  outcome: 'pending' | 'answered' | 'solved';
  problems: string[];
};

export function newLine(run: string, number: number, question: string, residentName: string): Line {
  return {
    run,
    number,
    question,
    residentName,
    scenario: '',
    offered: [],
    code: undefined,
    isConfided: false,
    claimedBy: undefined,
    resolvedBy: undefined,
    askedAt: 0,
    answeredAt: undefined,
    expectedAnswers: [],
    received: '',
    outcome: 'pending',
    problems: [],
  };
}

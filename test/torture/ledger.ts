/** What the laboratory itself did and saw, by words that stand nowhere else. */
export type Ledger = {
  /** Each question with the word that is its own. */
  questions: {
    word: string;
    personId: string;
    oaId: string;
    village: string;
    /** Of the chat. */
    messageId?: string;
    /** The Mini App was answered that it is taken. */
    wasTaken?: boolean;
  }[];
  answers: { word: string; code: string; groupId: string; personId: string }[];
  /** The word of each thing that a team said among themselves. */
  talk: string[];
  announcements: { word: string; oaId: string; isUrgent: boolean }[];
  /** Who asked to have all deleted, whatever the server answered. */
  erasing: Set<string>;
  /** Who had all deleted: `asked` before the call, `at` when the server said that it is done. */
  erasures: { personId: string; oaId: string; asked: number; at: number }[];
  /** Numbers that were typed and may stand nowhere. */
  secrets: { digits: string; personId: string }[];
  mergers: { oaId: string; from: string; into: string }[];
  /** How often the button was pressed that asks the team about a question; by what its payload names. */
  presses: Map<string, number>;
  /** Moves of the clock, in its own time. */
  jumps: { from: number; to: number }[];
  /** Why an act of the traffic did not work, and how often: the server was away. */
  misses: Map<string, number>;
};

export function openLedger(): Ledger {
  return {
    questions: [],
    answers: [],
    talk: [],
    announcements: [],
    erasing: new Set(),
    erasures: [],
    secrets: [],
    mergers: [],
    presses: new Map(),
    jumps: [],
    misses: new Map(),
  };
}

const consonants = 'bcdghklmnprtvx';
const vowels = 'aeiou';

/** A word of letters that, of so many, no other thing of this run has; long digits would be masked. */
export function newWord(random: () => number): string {
  const letter = (from: string) => from[Math.floor(random() * from.length)] ?? 'x';
  return `q${Array.from({ length: 7 }, () => letter(consonants) + letter(vowels)).join('')}z`;
}

import type { PersonNeeded } from './deciding/person-sign.ts';

export type Offered = {
  id: string;
  title: string;
  /** Why it was found, for staff: the phrasing that is most like the text, or the words that speak for it. */
  why: string;
};

export type Choice = { id: string; label: string };

/** What a text gets. */
export type Decision = {
  decision: 'offer' | 'clarify' | 'person' | 'courtesy' | 'refuse' | 'village';
  /** At most three, best first; with `person` only the guide for those who lost money. */
  tutorials: Offered[];
  /** How often decisions like this one are right, 0 to 1. */
  confidence: number;
  /** With `clarify`. */
  question?: { text: string; choices: [Choice, Choice] };
  /** With `person`. */
  person?: PersonNeeded;
  /** With `courtesy`. */
  courtesy?: 'greeting' | 'thanks' | 'goodbye' | 'off-topic';
  /** With `refuse`. */
  refuse?: 'secret' | 'abuse' | 'spam';
  /** With `courtesy` or `refuse`: that the words are of that very kind leaves no doubt. */
  isPlain?: boolean;
  /** With `village`: the place as it was typed. */
  village?: string;
};

/** Whether it asks if an unseen caller can be trusted, before anybody does what the caller wants. */
export function doubtsCaller({ question }: Decision): boolean {
  return question?.choices.some(({ id }) => id === 'scam-identify') ?? false;
}

/** Whether somebody may be hurt, or has lost money: nothing goes before that. */
export function isUrgent({ person }: Decision): boolean {
  return person?.reason === 'money-lost' || person?.emergencyNumber !== undefined;
}

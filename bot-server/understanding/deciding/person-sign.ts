export type PersonReason =
  | 'self-harm'
  | 'violence'
  | 'emergency'
  | 'threatened'
  | 'money-lost'
  | 'land-dispute'
  | 'hardship-list'
  | 'complaint'
  | 'record-error'
  | 'contact'
  | 'uncovered';

export interface PersonNeeded {
  reason: PersonReason;
  /** The national number to call first: 111 children, 112 rescue, 113 police, 114 fire, 115 ambulance. */
  emergencyNumber?: string;
  /** The number to call where the first does not answer, or where it is unsure which of the two is right. */
  otherNumber?: string;
  /** What is meant may as well be a danger of which the village must not hear. */
  mayBeIntimate?: true;
}

export interface PersonSign {
  needs: PersonNeeded;
  /** In the notation of `#bot/lib/vietnamese-phrases.ts`. */
  phrases: string[];
  /** People also tell of it long afterwards, when they ask for papers. */
  mayBePast?: boolean;
  /** Harmless phrases that hold the same words; they are not read. */
  except?: string[];
  /** Names of the needs that are not meant where nothing but such a harmless phrase says one, however alike the other words are. */
  notMeantThen?: readonly string[];
}

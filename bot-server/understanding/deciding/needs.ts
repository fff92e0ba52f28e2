import type { Decision } from '#bot/understanding/decision.ts';
import type { PersonNeeded } from './person-signs.ts';

/** What the needs that are no tutorial get, by the names of their phrasings. */
export const personNeeds: Readonly<Record<string, PersonNeeded>> = {
  'person-contact': { reason: 'contact' },
  'person-land': { reason: 'land-dispute' },
  'person-complaint': { reason: 'complaint' },
  'person-hardship': { reason: 'hardship-list' },
  'person-record-error': { reason: 'record-error' },
  'person-danger': { reason: 'emergency', emergencyNumber: '113' },
  'person-money-lost': { reason: 'money-lost' },
  uncovered: { reason: 'uncovered' },
};

type Courtesies = Readonly<Record<string, NonNullable<Decision['courtesy']>>>;

export const farewellNeeds: Courtesies = {
  'courtesy-thanks': 'thanks',
  'courtesy-goodbye': 'goodbye',
};

export const courtesyNeeds: Courtesies = {
  ...farewellNeeds,
  'courtesy-greeting': 'greeting',
  'off-topic': 'off-topic',
};

export const refusedNeeds: Readonly<Record<string, NonNullable<Decision['refuse']>>> = {
  spam: 'spam',
  abuse: 'abuse',
};

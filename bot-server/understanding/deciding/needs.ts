import type { Decision } from '#bot/understanding/decision.ts';
import type { PersonNeeded } from './person-sign.ts';

/** Danger by who has to come: the wrong number may cost a life. */
export const dangerNeeds: Readonly<Record<string, PersonNeeded>> = {
  'person-injury': { reason: 'emergency', emergencyNumber: '115' },
  'person-fire': { reason: 'emergency', emergencyNumber: '114' },
  'person-drowning-flood': { reason: 'emergency', emergencyNumber: '112', otherNumber: '114' },
  'person-violence': { reason: 'violence', emergencyNumber: '113' },
  'person-police': { reason: 'emergency', emergencyNumber: '113' },
  'person-missing': { reason: 'emergency', emergencyNumber: '113' },
  'person-child-harmed': { reason: 'violence', emergencyNumber: '111' },
  'person-self-harm': { reason: 'self-harm', emergencyNumber: '115' },
  'person-threatened': { reason: 'threatened', emergencyNumber: '113' },
};

/** Danger, and lost money: what cannot wait. */
export const urgentNeeds: readonly string[] = [...Object.keys(dangerNeeds), 'person-money-lost'];

/** What the needs that are no tutorial get, by the names of their phrasings. */
export const personNeeds: Readonly<Record<string, PersonNeeded>> = {
  'person-contact': { reason: 'contact' },
  'person-land': { reason: 'land-dispute' },
  'person-complaint': { reason: 'complaint' },
  'person-hardship': { reason: 'hardship-list' },
  'person-record-error': { reason: 'record-error' },
  ...dangerNeeds,
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

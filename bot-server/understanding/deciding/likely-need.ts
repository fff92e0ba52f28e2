import type { Ranked } from '#bot/understanding/matching/shelf-model.ts';
import { isIntimate } from './is-intimate.ts';
import { dangerNeeds, personNeeds } from './needs.ts';
import type { PersonNeeded } from './person-sign.ts';

/** Less likely than this, why a person is needed is not said: nobody is to be alarmed in vain. Danger is said sooner. */
const reasonMin = 0.5;
const dangerMin = 0.4;
/** A second kind of danger with this share of the first may as well be meant: then both numbers are given, and who hears it is chosen for the more private, of which all kinds count together. */
const closeShare = 0.5;

/** Why a person is needed, where that is likely; all kinds of danger count together, and the likeliest of them gives the number. */
export function likelyNeed(ranked: readonly Ranked[]): PersonNeeded | undefined {
  const dangers = ranked.filter(({ name }) => name in dangerNeeds);
  const ofDanger = dangers.reduce((sum, { probability }) => sum + probability, 0);
  const other = ranked.find(({ name }) => name in personNeeds && !(name in dangerNeeds));
  if (other !== undefined && other.probability >= ofDanger) {
    return other.probability < reasonMin ? undefined : personNeeds[other.name];
  }
  if (ofDanger < dangerMin) return undefined;
  const [first, ...rest] = dangers;
  const need = first && dangerNeeds[first.name];
  if (first === undefined || need === undefined) return undefined;
  const close = rest
    .filter(({ probability }) => probability >= closeShare * first.probability)
    .flatMap(({ name }) => dangerNeeds[name] ?? []);
  const otherNumber = close
    .map(({ emergencyNumber }) => emergencyNumber)
    .find((number) => number !== undefined && number !== need.emergencyNumber);
  const mayBeIntimate = !isIntimate(need) && intimateShare(rest) >= closeShare * first.probability;
  return {
    ...need,
    ...(otherNumber !== undefined && { otherNumber }),
    ...(mayBeIntimate && { mayBeIntimate }),
  };
}

function intimateShare(dangers: readonly Ranked[]): number {
  return dangers
    .filter(({ name }) => dangerNeeds[name] && isIntimate(dangerNeeds[name]))
    .reduce((all, { probability }) => all + probability, 0);
}

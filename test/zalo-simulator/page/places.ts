import { fold } from './folding.ts';
import type { Group, Person } from './types.ts';

const villageWord = /(?:thôn|bản|xóm|ấp|làng|buôn|khu|phố|tổ dân phố) .+$/iu;
const codeLike = /^[A-Z0-9_.-]+$/;

/**
 * Readable names of areas. A world may give areas as codes; it then names them itself, or the group whose members live there
 * lends its village's name. A code without either has no name.
 */
export function placeNames(
  people: readonly Person[],
  groups: readonly Pick<Group, 'name' | 'memberPersonIds'>[],
  given: Readonly<Record<string, string>> = {},
): (area: string) => string | undefined {
  const areaOf = new Map(people.map((person) => [person.personId, person.area]));
  const names = new Map<string, string>();
  for (const group of groups) {
    const area = mostCommon(group.memberPersonIds.map((personId) => areaOf.get(personId)));
    const village = villageWord.exec(group.name.normalize('NFC'))?.[0];
    if (area && village) names.set(area, village.charAt(0).toUpperCase() + village.slice(1));
  }
  return (area) => given[area] ?? names.get(area) ?? (codeLike.test(area) ? undefined : area);
}

function mostCommon(areas: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const area of areas) if (area) counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Whether a person answers to what was typed: part of the name or place, accents free. */
export function isLike(person: Person, typed: string): boolean {
  return fold(`${person.name} ${person.place ?? ''}`).includes(fold(typed.trim()));
}

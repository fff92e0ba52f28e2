import type { SimulatedGroup, SimulatedPerson } from './requests.ts';
import { texts } from './texts.ts';

/** How a world of the simulator writes areas that it gives no names. */
const codeLike = /^[A-Z0-9_.-]+$/;

/**
 * Where each person lives, by the person's id. Areas come as codes, so the group whose members live in one lends it the
 * village in its name; a code without such a group has no name.
 */
export function placesOf(
  people: readonly SimulatedPerson[],
  groups: readonly SimulatedGroup[],
): Map<string, string> {
  const areaOf = new Map(people.map(({ personId, area }) => [personId, area]));
  const names = new Map<string, string>();
  for (const { name, memberPersonIds } of groups) {
    const village = texts.villageIn.exec(name.normalize('NFC'))?.[0];
    const area = memberPersonIds.map((id) => areaOf.get(id)).find(Boolean);
    if (village !== undefined && area)
      names.set(area, village[0]?.toUpperCase() + village.slice(1));
  }
  const places = new Map<string, string>();
  for (const { personId, area } of people) {
    const place = area && (names.get(area) ?? (codeLike.test(area) ? undefined : area));
    if (place) places.set(personId, place);
  }
  return places;
}

import type { Group, GrouplessTeam, Person } from './types.ts';

/** Teams none of whose members is in any group, each with one of them to be; by place. */
export function findGrouplessTeams(
  people: readonly Person[],
  groups: readonly Pick<Group, 'memberPersonIds'>[],
  placeOf: (area: string) => string | undefined,
): GrouplessTeam[] {
  const inGroups = new Set(groups.flatMap((group) => group.memberPersonIds));
  const members = people.filter((person) => person.kind === 'member' && person.area);
  const withGroup = new Set(
    members.filter(({ personId }) => inGroups.has(personId)).map(({ area }) => area),
  );
  const teams = new Map<string, GrouplessTeam>();
  for (const { area = '', personId } of members) {
    const place = placeOf(area);
    if (!withGroup.has(area) && place && !teams.has(area)) teams.set(area, { place, personId });
  }
  return [...teams.values()].toSorted((a, b) => a.place.localeCompare(b.place, 'vi'));
}

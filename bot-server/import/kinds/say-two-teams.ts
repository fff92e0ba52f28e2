import { nameKey } from '#bot/areas/village-names.ts';
import type { TeamWithPeople } from '#bot/teams/list-people.ts';
import type { Say } from './import-kind.ts';
import { rowTexts } from './kind-texts.ts';
import type { WantedPerson } from './people-kind.ts';

/** Says of everybody who stands in a second team too, in the file or in the system, by Zalo id or by name and phone. */
export function sayTwoTeams(
  wanted: readonly WantedPerson[],
  teams: readonly TeamWithPeople[],
  say: Say,
): void {
  const places = new Map<string, Map<string, string>>();
  const add = (key: string | undefined, team: TeamWithPeople) => {
    if (key === undefined) return;
    const known = places.get(key) ?? new Map<string, string>();
    places.set(key, known.set(team.id, team.name));
  };
  for (const team of teams) {
    for (const { id, name, oaUserId, state } of team.people) {
      if (state === 'left') continue;
      for (const key of keysOf(name, team.phones.get(id), oaUserId ?? undefined)) add(key, team);
    }
  }
  for (const { team, member, phone } of wanted) {
    for (const key of keysOf(member.name, phone, member.zalo_user_id)) add(key, team);
  }
  for (const { row, team, member, phone } of wanted) {
    const others = keysOf(member.name, phone, member.zalo_user_id).flatMap((key) =>
      [...(places.get(key) ?? [])].flatMap(([id, name]) => (id === team.id ? [] : [name])),
    );
    if (others.length > 0) {
      say.note(row, 'name', rowTexts.twoTeams(member.name, [...new Set(others)]));
    }
  }
}

function keysOf(name: string, phone: string | undefined, zaloId: string | undefined): string[] {
  return [
    ...(phone === undefined ? [] : [`${nameKey(name)} ${phone}`]),
    ...(zaloId === undefined ? [] : [zaloId]),
  ];
}

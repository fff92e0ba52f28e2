import type { AnnouncingOptions } from '#shared/announcing.ts';

export interface AudienceChoice {
  areaIds: string[];
  excludedAreaIds: string[];
}

type Areas = AnnouncingOptions['areas'];

const communeOf = (areas: Areas) => areas.find(({ level }) => level === 'commune');

export function isWholeCommune({ areaIds }: AudienceChoice, areas: Areas): boolean {
  const commune = communeOf(areas);
  return commune !== undefined && areaIds.includes(commune.id);
}

export function isReached(choice: AudienceChoice, areas: Areas, villageId: string): boolean {
  if (isWholeCommune(choice, areas)) return !choice.excludedAreaIds.includes(villageId);
  return choice.areaIds.includes(villageId);
}

/** The commune ticked is everybody in it, also who lives in no village yet; unticked it leaves nobody. */
export function tickCommune(areas: Areas, isTicked: boolean): AudienceChoice {
  const commune = communeOf(areas);
  return { areaIds: isTicked && commune ? [commune.id] : [], excludedAreaIds: [] };
}

/** A village unticked under a ticked commune is left out; otherwise villages are chosen one by one. */
export function tickVillage(
  choice: AudienceChoice,
  areas: Areas,
  villageId: string,
  isTicked: boolean,
): AudienceChoice {
  const without = (ids: string[]) => ids.filter((id) => id !== villageId);
  if (!isWholeCommune(choice, areas)) {
    const others = without(choice.areaIds);
    return { areaIds: isTicked ? [...others, villageId] : others, excludedAreaIds: [] };
  }
  const others = without(choice.excludedAreaIds);
  const excludedAreaIds = isTicked ? others : [...others, villageId];
  const isNobodyLeft = areas.every(
    ({ id, level }) => level === 'commune' || excludedAreaIds.includes(id),
  );
  return isNobodyLeft
    ? { areaIds: [], excludedAreaIds: [] }
    : { areaIds: choice.areaIds, excludedAreaIds };
}

/** Villages that are left out and are no more; the server says what is to be decided of them. */
export function endedOf({ excludedAreaIds }: AudienceChoice, areas: Areas): string[] {
  return excludedAreaIds.filter((id) => areas.every((area) => area.id !== id));
}

/** Names of the villages reached, and of those that were left out of the whole. */
export function namesOf(choice: AudienceChoice, areas: Areas) {
  const villages = areas.filter(({ level }) => level === 'village');
  const commune = communeOf(areas);
  const isWhole = isWholeCommune(choice, areas);
  const named = (ids: string[]) =>
    villages.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return {
    commune: isWhole ? commune?.name : undefined,
    villages: isWhole ? [] : named(choice.areaIds),
    except: isWhole ? named(choice.excludedAreaIds) : [],
  };
}

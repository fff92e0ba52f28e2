import type { Household } from './household.table.ts';

/** A row of a list with the member that it names, if it names one. */
export type WantedHouse = {
  code: string;
  name: string;
  place: string | undefined;
  assignedTo: string | undefined;
};

export type HouseholdPlan = {
  add: WantedHouse[];
  change: { id: string; values: Partial<Pick<Household, 'name' | 'place' | 'assignedTo'>> }[];
  unchanged: number;
};

type KnownHouse = Pick<Household, 'id' | 'name' | 'place' | 'assignedTo'>;

/**
 * What a list changes of the houses that are known by the same codes. An empty cell changes nothing, and neither does a house that
 * is missing in the list; one that is left alone stays so.
 */
export function planHouseholds(
  wanted: readonly WantedHouse[],
  known: ReadonlyMap<string, KnownHouse>,
): HouseholdPlan {
  const plan: HouseholdPlan = { add: [], change: [], unchanged: 0 };
  for (const house of wanted) {
    const present = known.get(house.code);
    if (present === undefined) {
      plan.add.push(house);
      continue;
    }
    const values = changesOf(house, present);
    if (Object.keys(values).length === 0) plan.unchanged += 1;
    else plan.change.push({ id: present.id, values });
  }
  return plan;
}

function changesOf(wanted: WantedHouse, present: KnownHouse) {
  const { name, place, assignedTo } = wanted;
  return {
    ...(name === present.name ? {} : { name }),
    ...(place === undefined || place === present.place ? {} : { place }),
    ...(assignedTo === undefined || assignedTo === present.assignedTo ? {} : { assignedTo }),
  };
}

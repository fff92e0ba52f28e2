import { useState } from 'react';
import { useNarrow } from '#app/console/use-narrow.ts';
import type { Load } from '#app/lib/use-load.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { Village } from '#shared/sessions.ts';
import type { Household, HouseholdList } from '#shared/visits.ts';
import { HouseCards } from './house-cards.tsx';
import { HouseTable } from './house-table.tsx';
import { texts } from './texts.ts';

/** More than anybody reads down; the rest comes when it is asked for. */
const shownFirst = 50;

interface HouseSectionProps {
  village: Village;
  load: Load<HouseholdList>;
}

export function HouseSection({ village, load }: HouseSectionProps) {
  return (
    <section className="stack" aria-labelledby="houses">
      <h2 id="houses">{texts.housesTitle(village.name)}</h2>
      <Faces
        load={load}
        isEmpty={({ households }) => households.length === 0}
        empty={<p>{texts.noHouses}</p>}
        ready={({ households }) => <Houses key={village.id} houses={households} />}
      />
    </section>
  );
}

function Houses({ houses }: { houses: readonly Household[] }) {
  const isNarrow = useNarrow();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? houses : houses.slice(0, shownFirst);
  return (
    <>
      <p className="soft">{sayCounts(houses)}</p>
      {isNarrow ? <HouseCards houses={shown} /> : <HouseTable houses={shown} />}
      {shown.length < houses.length && (
        <Button kind="secondary" onClick={() => setWhole(true)}>
          {texts.showAll(houses.length)}
        </Button>
      )}
    </>
  );
}

function sayCounts(houses: readonly Household[]): string {
  const refused = houses.filter(({ hasRefused }) => hasRefused).length;
  const unassigned = houses.filter(
    ({ assignedTo, hasRefused }) => assignedTo === null && !hasRefused,
  ).length;
  return [
    texts.houseCount(houses.length),
    ...(unassigned > 0 ? [texts.unassignedCount(unassigned)] : []),
    ...(refused > 0 ? [texts.refusedCount(refused)] : []),
  ].join(' · ');
}

import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { foldWords } from '#app/lib/fold-words.ts';
import { useTeamMember } from '#app/lib/team-member.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { ViewLinks } from '#app/ui/view-links.tsx';
import { type Household, HouseholdView } from '#shared/visits.ts';
import { HouseRow } from './house-row.tsx';
import { importTexts } from './import-texts.ts';
import { emptyTexts, texts, viewNames } from './texts.ts';
import { UnsentVisits } from './unsent-visits.tsx';
import { useHouseholds } from './use-households.ts';
import { useMadeHere } from './use-made-here.ts';

/** So many are found by eye. */
const seenAtOnce = 8;

/** Which house to go to next, in the server's order. */
export function HousesScreen() {
  const asked = useSearchParams()[0].get('view');
  const view = HouseholdView.options.find((name) => name === asked) ?? 'mine';
  const houses = useHouseholds(view);
  const { isLeader } = useTeamMember();
  return (
    <Screen title={texts.title} backTo="/team">
      <UnsentVisits />
      <ViewLinks
        label={texts.views}
        views={HouseholdView.options}
        names={viewNames}
        here={view}
        addressOf={(name) => `/team/households?view=${name}`}
      />
      <Faces
        load={houses}
        isEmpty={(list) => list.length === 0}
        empty={<p>{emptyTexts[view]}</p>}
        ready={(list) => <HouseRows key={view} houses={list} showsWho={view !== 'mine'} />}
      />
      <div className="side-by-side">
        <LinkButton kind="secondary" to="/team/households/new">
          {texts.addHouse}
        </LinkButton>
        <LinkButton kind="secondary" to="/team/households/campaigns">
          {texts.campaigns}
        </LinkButton>
        {isLeader && (
          <LinkButton kind="secondary" to="/team/households/import">
            {importTexts.title}
          </LinkButton>
        )}
      </div>
    </Screen>
  );
}

function HouseRows({ houses, showsWho }: { houses: Household[]; showsWho: boolean }) {
  const [sought, setSought] = useState('');
  const made = useMadeHere();
  const unsent = new Set(
    [...made.houses, ...made.visits.map((one) => ({ ...one, id: one.visit.householdId }))]
      .filter(({ sending }) => sending.kind === 'waiting')
      .map(({ id }) => id),
  );
  const words = foldWords(sought);
  const found = houses.filter(({ name, place }) => {
    const folded = foldWords(`${name} ${place ?? ''}`).join(' ');
    return words.every((word) => folded.includes(word));
  });
  return (
    <>
      {houses.length > seenAtOnce && (
        <TextField
          type="search"
          label={texts.find}
          hint={texts.findHint}
          value={sought}
          onChange={setSought}
        />
      )}
      {found.length === 0 && <p role="status">{texts.noneFound}</p>}
      <ul className="rows">
        {found.map((house) => (
          <HouseRow
            key={house.id}
            house={house}
            showsWho={showsWho}
            waitsToSend={unsent.has(house.id)}
          />
        ))}
      </ul>
    </>
  );
}

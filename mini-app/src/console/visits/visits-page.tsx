import { useEffect, useState } from 'react';
import { useVillages } from '#app/console/use-villages.ts';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import type { Village } from '#shared/sessions.ts';
import { CampaignSection } from './campaign-section.tsx';
import { HouseSection } from './house-section.tsx';
import { ImportSection } from './import-section.tsx';
import { useHouseholds } from './requests.ts';
import { texts } from './texts.ts';
import './visits.css';

/** Who looks after which house, lists of houses, and what the drives have come to. */
export function VisitsPage({ areaName }: { areaName: string }) {
  const villages = useVillages();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register visits-page stack">
      <h1>{texts.title}</h1>
      <Faces
        load={villages}
        isEmpty={(list) => list.length === 0}
        empty={<p>{texts.noVillages}</p>}
        ready={(list) => (
          <>
            <VillageHouses villages={list} />
            <CampaignSection villages={list} />
          </>
        )}
      />
    </div>
  );
}

function VillageHouses({ villages }: { villages: readonly Village[] }) {
  const [chosen, setChosen] = useState('');
  const village = villages.find(({ id }) => id === chosen) ?? villages[0];
  const houses = useHouseholds(village?.id ?? '');
  if (village === undefined) return null;
  return (
    <>
      <div className="village-choice">
        <SelectField
          label={texts.village}
          value={village.id}
          options={villages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </div>
      <HouseSection village={village} load={houses} />
      <ImportSection key={village.id} village={village} onWritten={houses.reload} />
    </>
  );
}

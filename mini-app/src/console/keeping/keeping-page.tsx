import { useEffect, useState } from 'react';
import { useNarrow } from '#app/console/use-narrow.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { KeptVillageList } from '#shared/keeping.ts';
import { useKeptVillages } from './requests.ts';
import { texts } from './texts.ts';
import { VillageForm } from './village-form.tsx';
import { VillageList } from './village-list.tsx';
import { VillageView } from './village-view.tsx';
import './keeping.css';

/** The commune's villages, and of the one that is chosen its team and its groups. */
export function KeepingPage({ areaName }: { areaName: string }) {
  const load = useKeptVillages();
  const [isAdding, setAdding] = useState(false);
  const [chosenId, setChosenId] = useState<string>();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  const onAdded = (id: string) => {
    setAdding(false);
    setChosenId(id);
    load.reload();
  };
  return (
    <div className="register stack">
      <div className="keeping-head">
        <h1>{texts.title}</h1>
        <Button onClick={() => setAdding(true)}>{texts.addVillage}</Button>
      </div>
      <Faces
        load={load}
        isEmpty={(list) => list.villages.length + list.ended.length === 0}
        empty={<p>{texts.noVillages}</p>}
        ready={(list) => (
          <Columns
            list={list}
            chosenId={chosenId}
            onChoose={setChosenId}
            onChanged={load.reload}
            onEnded={(ended) => {
              setChosenId(undefined);
              load.replace(ended);
            }}
          />
        )}
      />
      {isAdding && (
        <Dialog title={texts.addTitle} onClose={() => setAdding(false)}>
          <VillageForm onSaved={(saved) => onAdded(saved.village.id)} />
        </Dialog>
      )}
    </div>
  );
}

interface ColumnsProps {
  list: KeptVillageList;
  chosenId: string | undefined;
  onChoose: (id: string | undefined) => void;
  onChanged: () => void;
  onEnded: (list: KeptVillageList) => void;
}

/** Side by side at a desk; on a phone one after the other. */
function Columns({ list, chosenId, onChoose, onChanged, onEnded }: ColumnsProps) {
  const isNarrow = useNarrow();
  const chosen = list.villages.find(({ id }) => id === chosenId);
  const view = chosen && (
    <VillageView
      key={chosen.id}
      village={chosen}
      others={list.villages.filter(({ id }) => id !== chosen.id)}
      onChanged={onChanged}
      onEnded={onEnded}
    />
  );
  if (isNarrow && view) {
    return (
      <>
        <Button kind="quiet" onClick={() => onChoose(undefined)}>
          {texts.backToList}
        </Button>
        {view}
      </>
    );
  }
  return (
    <div className="keeping-columns">
      <VillageList list={list} chosenId={chosenId} onChoose={onChoose} />
      {!isNarrow && (view ?? <p className="card">{texts.chooseVillage}</p>)}
    </div>
  );
}

import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { KeptVillage, KeptVillageDetail, KeptVillageList } from '#shared/keeping.ts';
import { EndingSection } from './ending-section.tsx';
import { GroupSection } from './group-section.tsx';
import { MemberSection } from './member-section.tsx';
import { useKeptVillage } from './requests.ts';
import { ResidentGroupSection } from './resident-group-section.tsx';
import { texts } from './texts.ts';
import { VillageForm } from './village-form.tsx';

interface VillageViewProps {
  village: KeptVillage;
  others: readonly KeptVillage[];
  /** Something changed that the list shows too. */
  onChanged: () => void;
  onEnded: (list: KeptVillageList) => void;
}

/** One village: its names, its team, its groups, and how it ends. */
export function VillageView({ village, others, onChanged, onEnded }: VillageViewProps) {
  const load = useKeptVillage(village.id);
  const [isEditing, setEditing] = useState(false);
  const replace = (detail: KeptVillageDetail) => {
    load.replace(detail);
    onChanged();
  };
  const reload = () => {
    load.reload();
    onChanged();
  };
  return (
    <div className="stack">
      <div className="keeping-head">
        <div>
          <h2>{village.name}</h2>
          {village.oldNames.length > 0 && <p>{texts.oldNamesAre(village.oldNames)}</p>}
        </div>
        <Button kind="secondary" onClick={() => setEditing(true)}>
          {texts.edit}
        </Button>
      </div>
      <Faces
        load={load}
        ready={(detail) => (
          <>
            <MemberSection detail={detail} onChanged={replace} />
            <GroupSection detail={detail} onChanged={reload} />
            <ResidentGroupSection detail={detail} onChanged={reload} />
            <EndingSection village={detail.village} others={others} onEnded={onEnded} />
          </>
        )}
      />
      {isEditing && (
        <Dialog title={texts.editTitle(village.name)} onClose={() => setEditing(false)}>
          <VillageForm
            village={village}
            onSaved={(saved) => {
              setEditing(false);
              replace(saved);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}

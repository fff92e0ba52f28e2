import { Button } from '#app/ui/button.tsx';
import { deskTexts as texts } from './desk-texts.ts';
import { useHouse } from './requests.ts';

interface DeskHouseProps {
  id: string;
  isSent: boolean;
  onTakeOff: () => void;
}

/** The house among whose open matters the request will stand, for every visitor to read. */
export function DeskHouse({ id, isSent, onTakeOff }: DeskHouseProps) {
  const { state } = useHouse(id);
  return (
    <div className="card stack stack-tight">
      <p>{state.kind === 'ready' ? texts.house(state.value.name) : texts.houseUnnamed}</p>
      {!isSent && (
        <Button kind="quiet" onClick={onTakeOff}>
          {texts.notThisHouse}
        </Button>
      )}
    </div>
  );
}

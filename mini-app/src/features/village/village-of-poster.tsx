import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { useVillage } from './requests.ts';
import { texts } from './texts.ts';
import { sayWhere } from './village-words.ts';

interface VillageOfPosterProps {
  villageId: string;
  choose: Action<[string]>;
  /** Somebody from another village, who then finds theirs on the list. */
  onNo: () => void;
}

/** Asks with one big yes whether the poster's village is the person's own; silent where it is not known any more. */
export function VillageOfPoster({ villageId, choose, onNo }: VillageOfPosterProps) {
  const { state } = useVillage(villageId);
  if (state.kind !== 'ready') return null;
  const village = state.value;
  return (
    <section className="card stack" aria-labelledby="village-of-poster">
      <h2 id="village-of-poster">{texts.isItYours(village.name)}</h2>
      <p>{sayWhere(village)}</p>
      <Button
        isBig
        isBusy={choose.isBusy}
        busyLabel={texts.saving}
        onClick={() => void choose.run(village.id)}
      >
        {texts.yes}
      </Button>
      <Button kind="quiet" onClick={onNo}>
        {texts.no}
      </Button>
    </section>
  );
}

import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import type { KeptVillage, KeptVillageList } from '#shared/keeping.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { endVillage } from './requests.ts';
import { texts } from './texts.ts';

interface EndingSectionProps {
  village: KeptVillage;
  others: readonly KeptVillage[];
  onEnded: (list: KeptVillageList) => void;
}

/** How a village ends: it goes into another one, or, where nobody is in it, just so. */
export function EndingSection({ village, others, onEnded }: EndingSectionProps) {
  const { http } = useServices();
  const [asked, setAsked] = useState<'merge' | 'end'>();
  const end = useAction(async () => onEnded(await endVillage(http, village.id)));
  const close = () => setAsked(undefined);
  return (
    <section className="stack" aria-labelledby="ending">
      <h3 id="ending">{texts.mergeTitle}</h3>
      <div className="keeping-acts">
        {others.length > 0 && (
          <Button kind="secondary" onClick={() => setAsked('merge')}>
            {texts.merge}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setAsked('end')}>
          {texts.end}
        </Button>
      </div>
      {asked === 'merge' && (
        <MergeDialog village={village} others={others} onMerged={onEnded} onClose={close} />
      )}
      {asked === 'end' && (
        <AskFirst
          title={texts.endTitle(village.name)}
          words={texts.endWords}
          yes={texts.end}
          isDanger
          action={end}
          onYes={() => void end.run()}
          onClose={close}
        />
      )}
    </section>
  );
}

import { useState } from 'react';
import type { Load } from '#app/lib/use-load.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { PhrasingSource, TaughtPhrasingList } from '#shared/taught-phrasings.ts';
import type { KeptTutorialList } from '#shared/tutorial-keeping.ts';
import { MissedList } from './missed-list.tsx';
import { useMissedSearches } from './requests.ts';
import { RefusedList } from './teaching/refused-list.tsx';
import { useRefusedOffers, useTaughtPhrasings } from './teaching/requests.ts';
import { TaughtList } from './teaching/taught-list.tsx';
import { TeachDialog } from './teaching/teach-dialog.tsx';
import './teaching/teaching.css';

interface MissedSectionProps {
  kept: Load<KeptTutorialList>;
  mayPublish: boolean;
  /** Somebody wants to write about these words. */
  onWrite: (words: string) => void;
}

/** What residents did not find, or were offered in vain, and what the engine is taught from it. */
export function MissedSection({ kept, mayPublish, onWrite }: MissedSectionProps) {
  const missed = useMissedSearches();
  const refused = useRefusedOffers();
  const taught = useTaughtPhrasings();
  const [teaching, setTeaching] = useState<{ words: string; source: PhrasingSource | null }>();
  const [said, setSaid] = useState('');
  const tutorials =
    kept.state.kind === 'ready'
      ? kept.state.value.tutorials.filter(({ origin }) => origin !== 'gone')
      : [];
  const take = (list: TaughtPhrasingList, words: string) => {
    taught.replace(list);
    setTeaching(undefined);
    setSaid(words);
    missed.reload();
    refused.reload();
    kept.reload();
  };
  return (
    <div className="stack">
      {said !== '' && <Notice>{said}</Notice>}
      <MissedList
        list={missed}
        onSettled={kept.reload}
        onWrite={onWrite}
        onTeach={(words) => setTeaching({ words, source: { kind: 'missed-search', words } })}
      />
      <RefusedList
        list={refused}
        onSettled={kept.reload}
        onTeach={({ words, tutorialId }) =>
          setTeaching({ words, source: { kind: 'refused-offer', words, tutorialId } })
        }
      />
      <TaughtList
        list={taught}
        mayPublish={mayPublish}
        onTaught={take}
        onAdd={() => setTeaching({ words: '', source: null })}
      />
      {teaching && (
        <TeachDialog
          {...teaching}
          tutorials={tutorials}
          mayPublish={mayPublish}
          onTaught={take}
          onClose={() => setTeaching(undefined)}
        />
      )}
    </div>
  );
}

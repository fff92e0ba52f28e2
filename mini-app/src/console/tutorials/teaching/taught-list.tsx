import { useState } from 'react';
import { ConfirmDialog } from '#app/console/tutorials/confirm-dialog.tsx';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import type { Load } from '#app/lib/use-load.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { TaughtPhrasing, TaughtPhrasingList } from '#shared/taught-phrasings.ts';
import { retirePhrasing } from './requests.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { texts } from './texts.ts';

interface TaughtListProps {
  list: Load<TaughtPhrasingList>;
  mayPublish: boolean;
  onTaught: (list: TaughtPhrasingList, said: string) => void;
  onAdd: () => void;
}

/** What staff taught the engine or propose to, who did it and when, and the way back. */
export function TaughtList({ list, mayPublish, onTaught, onAdd }: TaughtListProps) {
  const { http } = useServices();
  const [asking, setAsking] = useState<{ about: TaughtPhrasing; what: 'review' | 'retire' }>();
  const close = () => setAsking(undefined);
  const take = (taught: TaughtPhrasingList, said: string) => {
    close();
    onTaught(taught, said);
  };
  return (
    <section className="stack stack-tight">
      <h2>{texts.taughtHead}</h2>
      <p className="soft tutorials-what">{texts.taughtWhat}</p>
      <div className="tutorials-actions">
        <Button kind="secondary" onClick={onAdd}>
          {texts.taughtAdd}
        </Button>
      </div>
      <Faces
        load={list}
        isEmpty={({ phrasings }) => phrasings.length === 0}
        empty={<p>{texts.taughtNone}</p>}
        ready={({ phrasings }) => (
          <ul className="rows tutorials-missed">
            {phrasings.map((phrasing) => (
              <li key={phrasing.id} className="card stack stack-tight">
                <h3>“{phrasing.words}”</h3>
                <p>{texts.taughtFor(phrasing.tutorialTitle)}</p>
                <p className="tutorials-tags">
                  <span className={`tag ${phrasing.state === 'draft' ? 'tag-waiting' : ''}`}>
                    {texts.states[phrasing.state]}
                  </span>
                  <span className="soft">{sayWho(phrasing)}</span>
                </p>
                <div className="tutorials-actions">
                  {phrasing.state === 'draft' && mayPublish && (
                    <Button
                      kind="secondary"
                      onClick={() => setAsking({ about: phrasing, what: 'review' })}
                    >
                      {texts.look}
                      <Hidden words={phrasing.words} />
                    </Button>
                  )}
                  {(phrasing.state === 'draft' || mayPublish) && (
                    <Button
                      kind="quiet"
                      onClick={() => setAsking({ about: phrasing, what: 'retire' })}
                    >
                      {phrasing.state === 'draft' ? texts.drop : texts.retire}
                      <Hidden words={phrasing.words} />
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      />
      {asking?.what === 'review' && (
        <ReviewDialog phrasing={asking.about} onTaught={take} onClose={close} />
      )}
      {asking?.what === 'retire' && (
        <ConfirmDialog
          {...wordsToRetire(asking.about)}
          isDanger
          act={async () => take(await retirePhrasing(http, asking.about.id), texts.retired)}
          onClose={close}
        />
      )}
    </section>
  );
}

function wordsToRetire({ state, words }: TaughtPhrasing) {
  return state === 'draft'
    ? { title: texts.dropTitle, words: texts.dropWords(words), yes: texts.dropYes }
    : { title: texts.retireTitle, words: texts.retireWords(words), yes: texts.retireYes };
}

function sayWho({ authorName, createdAt, publisherName, publishedAt }: TaughtPhrasing): string {
  return publisherName === null || publishedAt === null
    ? texts.proposedBy(authorName, sayMoment(createdAt))
    : texts.publishedBy(authorName, publisherName, sayMoment(publishedAt));
}

function Hidden({ words }: { words: string }) {
  return <span className="visually-hidden"> “{words}”</span>;
}

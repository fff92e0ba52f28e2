import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import type { Load } from '#app/lib/use-load.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RefusedOfferList, RefusedWords } from '#shared/taught-phrasings.ts';
import { settleOffer } from './requests.ts';
import { texts } from './texts.ts';

interface RefusedListProps {
  list: Load<RefusedOfferList>;
  onSettled: () => void;
  onTeach: (offer: RefusedWords) => void;
}

/** What residents asked, were offered a tutorial for, and wanted a person instead. */
export function RefusedList({ list, onSettled, onTeach }: RefusedListProps) {
  const { http } = useServices();
  const settle = useAction(async (offer: RefusedWords) => {
    list.replace(await settleOffer(http, offer));
    onSettled();
  });
  return (
    <section className="stack stack-tight">
      <h2>{texts.refusedHead}</h2>
      <p className="soft tutorials-what">{texts.refusedWhat}</p>
      {settle.error && <Notice kind="bad">{settle.error.message}</Notice>}
      <Faces
        load={list}
        isEmpty={({ offers }) => offers.length === 0}
        empty={<p>{texts.refusedNone}</p>}
        ready={({ offers }) => (
          <ul className="rows tutorials-missed">
            {offers.map(({ words, tutorialId, tutorialTitle, times, lastAt }) => (
              <li key={`${tutorialId} ${words}`} className="card stack stack-tight">
                <h3>“{words}”</h3>
                <p>{texts.refusedOffered(tutorialTitle)}</p>
                <p className="soft">{texts.refusedTimes(times, sayMoment(lastAt))}</p>
                <div className="tutorials-actions">
                  <Button kind="secondary" onClick={() => onTeach({ words, tutorialId })}>
                    {texts.teach}
                    <span className="visually-hidden"> “{words}”</span>
                  </Button>
                  <Button
                    kind="quiet"
                    isBusy={settle.isBusy}
                    onClick={() => void settle.run({ words, tutorialId })}
                  >
                    {texts.done}
                    <span className="visually-hidden"> “{words}”</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  );
}

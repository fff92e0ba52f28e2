import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import type { Load } from '#app/lib/use-load.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MissedSearchList } from '#shared/tutorial-keeping.ts';
import { settleSearch } from './requests.ts';
import { texts as teachingTexts } from './teaching/texts.ts';
import { texts } from './texts.ts';

interface MissedListProps {
  list: Load<MissedSearchList>;
  onSettled: () => void;
  /** Somebody wants to write about these words. */
  onWrite: (words: string) => void;
  /** Somebody knows which tutorial was wanted. */
  onTeach: (words: string) => void;
}

/** What residents searched for in vain. */
export function MissedList({ list, onSettled, onWrite, onTeach }: MissedListProps) {
  const { http } = useServices();
  const settle = useAction(async (words: string) => {
    list.replace(await settleSearch(http, words));
    onSettled();
  });
  return (
    <section className="stack stack-tight">
      <h2>{texts.missedHead}</h2>
      <p className="soft tutorials-what">{texts.missedWhat}</p>
      {settle.error && <Notice kind="bad">{settle.error.message}</Notice>}
      <Faces
        load={list}
        isEmpty={({ searches }) => searches.length === 0}
        empty={<p>{texts.missedNone}</p>}
        ready={({ searches }) => (
          <ul className="rows tutorials-missed">
            {searches.map(({ words, times, lastAt }) => (
              <li key={words} className="card stack stack-tight">
                <h3>“{words}”</h3>
                <p className="soft">{texts.missedTimes(times, sayMoment(lastAt))}</p>
                <div className="tutorials-actions">
                  <Button kind="secondary" onClick={() => onTeach(words)}>
                    {teachingTexts.teach}
                    <Hidden words={words} />
                  </Button>
                  <Button kind="quiet" onClick={() => onWrite(words)}>
                    {texts.missedWrite}
                    <Hidden words={words} />
                  </Button>
                  <LinkButton kind="quiet" to="?page=canned">
                    {texts.missedPhrase}
                    <Hidden words={words} />
                  </LinkButton>
                  <Button
                    kind="quiet"
                    isBusy={settle.isBusy}
                    onClick={() => void settle.run(words)}
                  >
                    {texts.missedDone}
                    <Hidden words={words} />
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

function Hidden({ words }: { words: string }) {
  return <span className="visually-hidden"> “{words}”</span>;
}

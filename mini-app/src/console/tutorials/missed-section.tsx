import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { settleSearch, useMissedSearches } from './requests.ts';
import { texts } from './texts.ts';

interface MissedSectionProps {
  onSettled: () => void;
  /** Somebody wants to write about these words. */
  onWrite: (words: string) => void;
}

/** What residents searched for in vain. */
export function MissedSection({ onSettled, onWrite }: MissedSectionProps) {
  const { http } = useServices();
  const list = useMissedSearches();
  const settle = useAction(async (words: string) => {
    list.replace(await settleSearch(http, words));
    onSettled();
  });
  return (
    <section className="stack">
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
                <h2>“{words}”</h2>
                <p className="soft">{texts.missedTimes(times, sayMoment(lastAt))}</p>
                <div className="tutorials-actions">
                  <Button kind="secondary" onClick={() => onWrite(words)}>
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

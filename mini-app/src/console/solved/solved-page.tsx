import { useEffect } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import type { SolvedRequestList } from '#shared/solved-requests.ts';
import { useSolvedRequests } from './requests.ts';
import { SharedCard } from './shared-card.tsx';
import { SolvedCard } from './solved-card.tsx';
import { texts } from './texts.ts';
import '#app/console/deciding/deciding.css';

/** What residents called solved, for the commune to share with whoever asks the same; and what it shares. */
export function SolvedPage({ areaName }: { areaName: string }) {
  const list = useSolvedRequests();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <p className="soft deciding-what">{texts.what}</p>
      <Faces load={list} ready={(lists) => <Lists lists={lists} replace={list.replace} />} />
    </div>
  );
}

interface ListsProps {
  lists: SolvedRequestList;
  replace: (lists: SolvedRequestList) => void;
}

function Lists({ lists: { waiting, withoutConsent, shared }, replace }: ListsProps) {
  return (
    <>
      <section className="stack" aria-labelledby="solved-waiting">
        <h2 id="solved-waiting">{texts.waiting}</h2>
        {waiting.length === 0 && <p className="soft">{texts.none}</p>}
        <ul className="rows deciding-cards">
          {waiting.map((one) => (
            <SolvedCard key={one.helpRequestId} solved={one} onDecided={replace} />
          ))}
        </ul>
        {withoutConsent > 0 && <p className="soft">{texts.withoutConsent(withoutConsent)}</p>}
      </section>
      <section className="stack" aria-labelledby="solved-shared">
        <h2 id="solved-shared">{texts.shared}</h2>
        {shared.length === 0 && <p className="soft">{texts.nothingShared}</p>}
        <ul className="rows deciding-cards">
          {shared.map((one) => (
            <SharedCard key={one.helpRequestId} shared={one} onRetired={replace} />
          ))}
        </ul>
      </section>
    </>
  );
}

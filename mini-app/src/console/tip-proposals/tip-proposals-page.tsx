import { useEffect } from 'react';
import { sayMoment } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import type { TipProposal } from '#shared/tips.ts';
import { ProposalCard } from './proposal-card.tsx';
import { useTipProposals } from './requests.ts';
import { texts } from './texts.ts';
import '#app/console/deciding/deciding.css';

/** What helpers learnt and propose to everybody; the commune decides. */
export function TipProposalsPage({ areaName }: { areaName: string }) {
  const list = useTipProposals();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <p className="soft deciding-what">{texts.what}</p>
      <Faces
        load={list}
        isEmpty={({ proposals }) => proposals.length === 0}
        empty={<p>{texts.none}</p>}
        ready={({ proposals }) => {
          const waiting = proposals.filter(({ state }) => state === 'waiting');
          const decided = proposals.filter(({ state }) => state !== 'waiting');
          return (
            <>
              {waiting.length === 0 && <p className="soft">{texts.none}</p>}
              <ul className="rows deciding-cards">
                {waiting.map((one) => (
                  <ProposalCard key={one.id} proposal={one} onDecided={list.reload} />
                ))}
              </ul>
              {decided.length > 0 && <Decided proposals={decided} />}
            </>
          );
        }}
      />
    </div>
  );
}

function Decided({ proposals }: { proposals: readonly TipProposal[] }) {
  return (
    <section className="stack" aria-labelledby="decided">
      <h2 id="decided">{texts.decided}</h2>
      <ul className="rows deciding-cards">
        {proposals.map((one) => (
          <li key={one.id} className="card stack stack-tight">
            <p className="soft">
              {texts.from(one.code, one.proposedBy, one.villageName)} ·{' '}
              <time dateTime={one.at}>{sayMoment(one.at)}</time>
            </p>
            <p>
              <span className={`tag${one.state === 'published' ? '' : ' tag-over'}`}>
                {texts.states[one.state]}
              </span>
            </p>
            <p className="conversation-text">{one.publishedText ?? one.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

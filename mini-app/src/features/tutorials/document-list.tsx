import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import { keepTicks, readTicks } from './document-ticks.ts';
import { texts } from './reader-texts.ts';

/** Papers to get together, ticked off as they are found. */
export function DocumentList({ tutorial }: { tutorial: Tutorial }) {
  const { storage } = useServices().platform;
  const [ticked, setTicked] = useState(() => readTicks(storage, tutorial.id));
  const { documents } = tutorial;
  const keep = (next: string[]) => {
    keepTicks(storage, tutorial.id, next);
    setTicked(next);
  };
  if (documents.length === 0) return <p>{texts.noDocuments}</p>;
  const isComplete = documents.every((paper) => ticked.includes(paper));
  return (
    <>
      <p className="soft">{texts.documentsHint}</p>
      <ul className="stack stack-tight">
        {documents.map((paper) => (
          <li key={paper}>
            <label className="choice">
              <input
                type="checkbox"
                checked={ticked.includes(paper)}
                onChange={(event) => {
                  const others = ticked.filter((other) => other !== paper);
                  keep(event.target.checked ? [...others, paper] : others);
                }}
              />
              <span>{paper}</span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{isComplete && <strong>{texts.documentsReady}</strong>}</p>
      {ticked.length > 0 && (
        <Button kind="quiet" onClick={() => keep([])}>
          {texts.untickAll}
        </Button>
      )}
    </>
  );
}

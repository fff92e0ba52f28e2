import type { ReactNode } from 'react';
import { useSettled } from '#app/lib/use-settled.ts';
import { Faces } from '#app/ui/faces.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { useTutorialSearch } from './requests.ts';
import { texts } from './texts.ts';

/** Fewer letters than this say nothing yet. */
const lettersMin = 3;

/** Tutorials that fit what is being typed; nothing until there is enough to go by. */
export function TutorialMatches({ text, empty }: { text: string; empty?: ReactNode }) {
  const wanted = useSettled(text.trim());
  return wanted.length < lettersMin ? null : <Matches text={wanted} empty={empty} />;
}

function Matches({ text, empty }: { text: string; empty: ReactNode }) {
  const search = useTutorialSearch(text);
  return (
    <div aria-live="polite">
      <Faces
        load={search}
        isEmpty={({ matches }) => matches.length === 0}
        empty={empty}
        ready={({ matches }) => (
          <section className="stack stack-tight">
            <h2>{texts.matches}</h2>
            <ul className="rows">
              {matches.map((match) => (
                <RowLink key={match.id} to={`/tutorials/${match.id}`} title={match.title} />
              ))}
            </ul>
          </section>
        )}
      />
    </div>
  );
}

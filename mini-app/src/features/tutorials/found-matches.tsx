import { Part } from '#app/ui/part.tsx';
import { RowLink } from '#app/ui/row.tsx';
import type { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
import type { TutorialSummary } from '#shared/tutorials.ts';
import { texts } from './texts.ts';
import { TopicPicture } from './topic-picture.tsx';

// Few need these, and whoever loads the first screen does not wait for them.
const loadFirst = async () => (await import('./told-first.tsx')).ToldFirst;

interface FoundMatchesProps {
  found: TutorialSearchResult;
  library: readonly TutorialSummary[];
  /** What goes along to the team; nothing for whoever is asking it already. */
  asked: string | undefined;
}

export function FoundMatches({ found, library, asked }: FoundMatchesProps) {
  const { matches, which, urgent } = found;
  if (which || urgent) return <Part load={loadFirst} props={{ found, asked }} />;
  return (
    <section className="stack stack-tight">
      <h2>{texts.matches}</h2>
      <ul className="rows">
        {matches.map(({ id, title, why }) => (
          <RowLink
            key={id}
            to={`/tutorials/${id}`}
            title={title}
            detail={why}
            picture={<PictureOf tutorial={library.find((one) => one.id === id)} />}
          />
        ))}
      </ul>
    </section>
  );
}

function PictureOf({ tutorial }: { tutorial: TutorialSummary | undefined }) {
  return tutorial ? <TopicPicture topic={tutorial.topic} /> : null;
}

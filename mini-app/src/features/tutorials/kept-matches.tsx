import type { TutorialSummary } from '#shared/tutorials.ts';
import { AskInstead } from './ask-instead.tsx';
import { findInTitles } from './find-in-titles.ts';
import { FoundMatches } from './found-matches.tsx';
import { texts } from './told-first-texts.ts';

interface KeptMatchesProps {
  text: string;
  library: readonly TutorialSummary[];
  /** What goes along to the team; nothing for whoever is asking it already. */
  asked: string | undefined;
}

/** What the phone finds by itself, where the server is out of reach. */
export function KeptMatches({ text, library, asked }: KeptMatchesProps) {
  const matches = findInTitles(text, library);
  return (
    <div aria-live="polite" className="stack stack-tight">
      <p className="soft">{texts.offline}</p>
      {matches.length === 0 ? (
        <AskInstead lead={texts.noMatch} asked={asked} />
      ) : (
        <FoundMatches found={{ matches }} library={library} asked={asked} />
      )}
    </div>
  );
}

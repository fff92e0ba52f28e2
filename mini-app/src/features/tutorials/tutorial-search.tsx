import { lazy, Suspense, useState } from 'react';
import { AppLink } from '#app/lib/navigation.tsx';
import { TextField } from '#app/ui/field.tsx';
import { texts } from './texts.ts';

// Fetched while the first letters are still to come.
const TutorialMatches = lazy(async () => ({
  default: (await import('./tutorial-matches.tsx')).TutorialMatches,
}));

export function TutorialSearch() {
  const [text, setText] = useState('');
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <TextField
        type="search"
        label={texts.searchLabel}
        hint={texts.searchHint}
        value={text}
        onChange={setText}
      />
      <Suspense>
        <TutorialMatches
          text={text}
          empty={
            <>
              <p>{texts.noMatch}</p>
              <AppLink
                to="/ask"
                state={{ question: text.trim() }}
                className="button button-secondary"
              >
                {texts.askInstead}
              </AppLink>
            </>
          }
        />
      </Suspense>
    </form>
  );
}

import { useState } from 'react';
import { AppLink } from '#app/lib/navigation.tsx';
import { TextField } from '#app/ui/field.tsx';
import { texts } from './texts.ts';
import { TutorialMatches } from './tutorial-matches.tsx';

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
    </form>
  );
}

import { useState } from 'react';
import { TextField } from '#app/ui/field.tsx';
import { Part } from '#app/ui/part.tsx';
import { texts } from './texts.ts';

// Comes with the rest of the first screen; letters that are typed before are found then.
const loadMatches = async () => (await import('./tutorial-matches.tsx')).TutorialMatches;

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
      {text.trim() !== '' && <Part load={loadMatches} props={{ text }} />}
    </form>
  );
}

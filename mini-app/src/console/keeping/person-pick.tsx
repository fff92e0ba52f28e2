import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { FoundPeople } from '#shared/keeping.ts';
import { findPeople } from './requests.ts';
import { texts } from './texts.ts';

type Person = { id: string; name: string };

interface PersonPickProps {
  chosen: Person | undefined;
  onChosen: (person: Person) => void;
}

/** Who somebody is at Zalo: one of those who have written to the account. */
export function PersonPick({ chosen, onChosen }: PersonPickProps) {
  const { http } = useServices();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<FoundPeople['people']>();
  const find = useAction(async () => setFound((await findPeople(http, words)).people));
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{texts.zalo}</legend>
      <p className="field-hint">{texts.zaloHow}</p>
      <TextField type="search" label={texts.zaloFind} value={words} onChange={setWords} />
      <Button
        kind="secondary"
        isBusy={find.isBusy}
        busyLabel={texts.finding}
        onClick={() => void find.run()}
      >
        {texts.find}
      </Button>
      {find.error && <Notice kind="bad">{find.error.message}</Notice>}
      {found?.length === 0 && <p role="status">{texts.nobodyFound}</p>}
      <ul className="keeping-found">
        {found?.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="pick"
              aria-pressed={person.id === chosen?.id}
              onClick={() => onChosen(person)}
            >
              {texts.choose(person.name, person.villageName)}
            </button>
          </li>
        ))}
      </ul>
      {chosen && <p role="status">{texts.chosen(chosen.name)}</p>}
    </fieldset>
  );
}

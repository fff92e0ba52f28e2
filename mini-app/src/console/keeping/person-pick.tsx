import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { FoundPeople, FoundPerson } from '#shared/keeping.ts';
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
  const [found, setFound] = useState<FoundPeople>();
  const find = useAction(async () => setFound(await findPeople(http, words)));
  const shown = found?.people.length === 0 ? found.recent : found?.people;
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
      {found?.people.length === 0 && (
        <p role="status">{found.recent.length === 0 ? texts.nobodyWrote : texts.nobodyFound}</p>
      )}
      <ul className="keeping-found">
        {shown?.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="pick"
              aria-pressed={person.id === chosen?.id}
              onClick={() => onChosen({ id: person.id, name: nameOf(person) })}
            >
              {sayPerson(person)}
            </button>
          </li>
        ))}
      </ul>
      {chosen && <p role="status">{texts.chosen(chosen.name)}</p>}
    </fieldset>
  );
}

/** Zalo does not tell everybody's name at once. */
function nameOf({ name, code }: FoundPerson): string {
  return name ?? texts.nameless(code.replace(/^\D+/, ''));
}

function sayPerson(person: FoundPerson): string {
  const words = texts.choose(nameOf(person), person.code, person.villageName);
  return person.wroteAt === null ? words : `${words}, ${texts.wrote(sayMoment(person.wroteAt))}`;
}

import { useState } from 'react';
import { useSettled } from '#app/lib/use-settled.ts';
import { Faces } from '#app/ui/faces.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { teamSearchMax } from '#shared/team-work.ts';
import { useTeamSearch } from './requests.ts';
import { TeamRow } from './team-row.tsx';
import { texts } from './texts.ts';

/** Every request of the team, by code, words or what somebody is called. */
export function SearchScreen() {
  const [words, setWords] = useState('');
  const settled = useSettled(words.trim()).slice(0, teamSearchMax);
  return (
    <Screen title={texts.search} backTo="/team">
      <TextField
        type="search"
        label={texts.searchLabel}
        hint={texts.searchExample}
        value={words}
        onChange={setWords}
      />
      {settled !== '' && <Found text={settled} />}
    </Screen>
  );
}

function Found({ text }: { text: string }) {
  const found = useTeamSearch(text);
  return (
    <Faces
      load={found}
      isEmpty={(list) => list.length === 0}
      empty={<p>{texts.searchNone}</p>}
      ready={(list) => (
        <ul className="rows">
          {list.map((request) => (
            <TeamRow key={request.id} request={request} view="found" />
          ))}
        </ul>
      )}
    />
  );
}

import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Faces } from '#app/ui/faces.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RowButton } from '#app/ui/row.tsx';
import { rememberPersona } from './find-access-token.ts';
import { placesOf } from './person-places.ts';
import {
  type SimulatedPerson,
  type SimulatorState,
  takeSimulatedToken,
  useSimulatorState,
} from './requests.ts';
import { kindNames, texts } from './texts.ts';

interface PeopleListProps {
  simulatorUrl: string;
  firstKind: string;
}

/** Development only: the simulator's people by what they are, to be used as one of them. */
export function PeopleList({ simulatorUrl, firstKind }: PeopleListProps) {
  const { session, platform } = useServices();
  const state = useSimulatorState(simulatorUrl);
  const signIn = useAction(async (person: SimulatedPerson) => {
    const token = await takeSimulatedToken(simulatorUrl, person.personId);
    rememberPersona(platform.storage, person.personId);
    await session.signIn(token);
  });
  return (
    <section className="stack">
      <h2>{texts.developmentTitle}</h2>
      <p>{texts.developmentWhy}</p>
      {signIn.error && <Notice kind="bad">{signIn.error.message}</Notice>}
      <Faces
        load={state}
        isEmpty={({ people }) => people.length === 0}
        empty={<p>{texts.nobody}</p>}
        ready={(world) => (
          <Kinds world={world} firstKind={firstKind} onChoose={(one) => void signIn.run(one)} />
        )}
      />
    </section>
  );
}

interface KindsProps {
  world: SimulatorState;
  firstKind: string;
  onChoose: (person: SimulatedPerson) => void;
}

function Kinds({ world: { people, groups }, firstKind, onChoose }: KindsProps) {
  const [text, setText] = useState('');
  const places = placesOf(people, groups);
  const isLike = ({ personId, name }: SimulatedPerson) =>
    `${name} ${places.get(personId) ?? ''}`.toLowerCase().includes(text.trim().toLowerCase());
  const kinds = [firstKind, ...people.map(({ kind }) => kind)];
  return (
    <>
      <TextField type="search" label={texts.find} value={text} onChange={setText} />
      <ul className="stack" aria-label={texts.somebody}>
        {[...new Set(kinds)].map((kind) => {
          const ofKind = people.filter((person) => person.kind === kind && isLike(person));
          return (
            ofKind.length > 0 && (
              <li key={kind} className="stack stack-tight">
                <h3>{kindNames[kind] ?? kind}</h3>
                <ul className="rows">
                  {ofKind.map((person) => (
                    <RowButton
                      key={person.personId}
                      title={person.name}
                      detail={places.get(person.personId)}
                      onClick={() => onChoose(person)}
                    />
                  ))}
                </ul>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

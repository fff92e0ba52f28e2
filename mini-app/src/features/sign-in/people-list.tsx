import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RowButton } from '#app/ui/row.tsx';
import { rememberPersona } from './find-access-token.ts';
import { type SimulatedPerson, takeSimulatedToken, useSimulatedPeople } from './requests.ts';
import { kindNames, texts } from './texts.ts';

interface PeopleListProps {
  simulatorUrl: string;
  firstKind: string;
}

/** Development only: the simulator's people, to be used as one of them. */
export function PeopleList({ simulatorUrl, firstKind }: PeopleListProps) {
  const { session, platform } = useServices();
  const people = useSimulatedPeople(simulatorUrl);
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
        load={people}
        isEmpty={(list) => list.length === 0}
        empty={<p>{texts.nobody}</p>}
        ready={(list) => (
          <ul className="rows" aria-label={texts.somebody}>
            {withFirst(list, firstKind).map((person) => (
              <RowButton
                key={person.personId}
                title={person.name}
                detail={[kindNames[person.kind] ?? person.kind, person.area]
                  .filter(Boolean)
                  .join(' · ')}
                onClick={() => void signIn.run(person)}
              />
            ))}
          </ul>
        )}
      />
    </section>
  );
}

function withFirst(people: readonly SimulatedPerson[], kind: string): SimulatedPerson[] {
  const isFirst = (person: SimulatedPerson) => person.kind === kind;
  return [...people.filter(isFirst), ...people.filter((person) => !isFirst(person))];
}

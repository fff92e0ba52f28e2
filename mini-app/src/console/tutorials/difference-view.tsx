import { sceneNames } from '#app/features/tutorials/pictures/picture-texts.ts';
import { topicNames } from '#app/features/tutorials/texts.ts';
import { Faces } from '#app/ui/faces.tsx';
import type { FieldDifference, TutorialDifference } from '#shared/tutorial-keeping.ts';
import { useDifference } from './requests.ts';
import { texts } from './texts.ts';

interface DifferenceViewProps {
  tutorialId: string;
  /** A version's id, or `library`. */
  from: string;
  to: string;
  /** Changes when one of the two is written on. */
  mark: string;
}

/** What changed between two versions, with the words that came and went. */
export function DifferenceView({ tutorialId, ...versions }: DifferenceViewProps) {
  const load = useDifference(tutorialId, versions);
  return (
    <Faces
      load={load}
      isEmpty={({ fields, steps }) =>
        fields.length === 0 && steps.every(({ kind }) => kind === 'same')
      }
      empty={<p>{texts.noDifference}</p>}
      ready={(difference) => <Difference difference={difference} />}
    />
  );
}

function Difference({ difference: { fields, steps } }: { difference: TutorialDifference }) {
  const changed = steps.filter(({ kind }) => kind !== 'same');
  return (
    <ul className="tutorials-difference stack stack-tight">
      {fields.map((field) => (
        <li key={field.field}>
          <Field difference={field} />
        </li>
      ))}
      {changed.map(({ kind, before, after, fields: ofStep }) => (
        <li key={`${before}/${after}`}>
          <h3>
            {texts.stepChange(before, after)} <span className="tag">{texts.stepKinds[kind]}</span>
          </h3>
          {ofStep.map((field) => (
            <Field key={field.field} difference={field} />
          ))}
        </li>
      ))}
      {steps.length > changed.length && (
        <li className="soft">{texts.sameSteps(steps.length - changed.length)}</li>
      )}
    </ul>
  );
}

/** Names of pictures and topics stand for themselves only in the program. */
const names: Record<string, Readonly<Record<string, string>>> = {
  scene: sceneNames,
  topic: topicNames,
};

function Field({ difference: { field, words } }: { difference: FieldDifference }) {
  if (field === 'photo') return <p>{texts.photoChanged}</p>;
  return (
    <p className="tutorials-words">
      <strong>{texts.field(field)}:</strong>{' '}
      {words.map(({ kind, text }, at) => {
        const key = `${at}${kind}`;
        const shown = names[field]?.[text] ?? text;
        if (kind === 'same') return <span key={key}>{shown}</span>;
        const said = kind === 'added' ? texts.added : texts.removed;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="visually-hidden"> {said} </span>
            {shown}
          </Mark>
        );
      })}
    </p>
  );
}

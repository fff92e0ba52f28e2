import { useEffect, useId, useRef, useState } from 'react';
import { foldWords } from '#app/lib/fold-words.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import {
  type AudienceChoice,
  endedOf,
  isReached,
  isWholeCommune,
  namesOf,
  tickCommune,
  tickVillage,
} from './audience-choice.ts';
import { composerTexts } from './composer-texts.ts';
import { FieldProblem } from './field-problem.tsx';
import type { SectionProps } from './section-props.ts';

/** From so many villages on they are searched rather than looked through. */
const searchedFrom = 13;

/** The area as a tree: the whole with its villages, each of which may be taken out or chosen alone. */
export function AudienceSection({ form, options, problems, onChange }: SectionProps) {
  const [typed, setTyped] = useState('');
  const { areas } = options;
  const commune = areas.find(({ level }) => level === 'commune');
  const villages = areas.filter(({ level }) => level === 'village');
  const choice: AudienceChoice = form;
  const words = foldWords(typed).join(' ');
  const shown = villages.filter(({ name }) => foldWords(name).join(' ').includes(words));
  const { except } = namesOf(choice, areas);
  const ended = endedOf(choice, areas);
  const letEndedIn = () =>
    onChange({ excludedAreaIds: form.excludedAreaIds.filter((id) => !ended.includes(id)) });
  const [only] = areas;
  return (
    <section className="card stack" aria-labelledby="audience">
      <h2 id="audience">{composerTexts.audienceTitle}</h2>
      {areas.length === 1 && only ? (
        <p>{composerTexts.onlyArea(only.name)}</p>
      ) : (
        <fieldset className="stack stack-tight">
          <legend className="visually-hidden">{composerTexts.audienceTitle}</legend>
          {commune && (
            <WholeTick
              label={composerTexts.wholeOf(commune.name)}
              isTicked={isWholeCommune(choice, areas)}
              isPartly={!isWholeCommune(choice, areas) && choice.areaIds.length > 0}
              onChange={(isTicked) => onChange(tickCommune(areas, isTicked))}
            />
          )}
          {villages.length >= searchedFrom && (
            <TextField
              type="search"
              label={composerTexts.findVillage}
              value={typed}
              onChange={setTyped}
            />
          )}
          <div className="village-ticks">
            {shown.map(({ id, name }) => (
              <TickField
                key={id}
                label={name}
                isTicked={isReached(choice, areas, id)}
                onChange={(isTicked) => onChange(tickVillage(choice, areas, id, isTicked))}
              />
            ))}
          </div>
          {shown.length === 0 && <p className="soft">{composerTexts.noSuchVillage}</p>}
        </fieldset>
      )}
      {except.length > 0 && <p>{composerTexts.leftOutVillages(except.join(', '))}</p>}
      <FieldProblem problem={problems.areaIds ?? problems.excludedAreaIds} />
      {problems.excludedAreaIds && ended.length > 0 && (
        <Button kind="secondary" onClick={letEndedIn}>
          {composerTexts.keepNobodyOut}
        </Button>
      )}
    </section>
  );
}

interface WholeTickProps {
  label: string;
  isTicked: boolean;
  isPartly: boolean;
  onChange: (isTicked: boolean) => void;
}

function WholeTick({ label, isTicked, isPartly, onChange }: WholeTickProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        ref={box}
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <strong>{label}</strong>
    </label>
  );
}

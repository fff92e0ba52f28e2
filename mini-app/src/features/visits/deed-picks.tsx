import { deedNames } from '#app/lib/deed-texts.ts';
import { type NewVisit, type VisitDeed, visitDeeds } from '#shared/visits.ts';
import { texts } from './texts.ts';

type Deeds = NewVisit['deeds'];

const peopleMax = 30;

interface DeedPicksProps {
  deeds: Deeds;
  /** What running campaigns still want of this house: comes first, and is not ticked by itself. */
  suggested: readonly VisitDeed[];
  onChange: (deeds: Deeds) => void;
}

/** What was done, each with one tap, and for how many people. */
export function DeedPicks({ deeds, suggested, onChange }: DeedPicksProps) {
  const others = visitDeeds.filter((deed) => !suggested.includes(deed));
  const pick = (deed: VisitDeed) => (
    <DeedPick
      key={deed}
      deed={deed}
      people={deeds.find((one) => one.deed === deed)?.people}
      onChange={(people) => {
        const without = deeds.filter((one) => one.deed !== deed);
        onChange(people === undefined ? without : [...without, { deed, people }]);
      }}
    />
  );
  return (
    <fieldset className="deeds">
      <legend className="field-label">{texts.whatWasDone}</legend>
      {suggested.length > 0 && <p className="soft deeds-hint">{texts.deedHint}</p>}
      {suggested.map(pick)}
      {suggested.length > 0 && <p className="soft deeds-hint">{texts.otherDeeds}</p>}
      {others.map(pick)}
    </fieldset>
  );
}

interface DeedPickProps {
  deed: VisitDeed;
  /** Undefined where it was not done. */
  people: number | undefined;
  onChange: (people: number | undefined) => void;
}

function DeedPick({ deed, people, onChange }: DeedPickProps) {
  const name = deedNames[deed];
  const isDone = people !== undefined;
  return (
    <div className={isDone ? 'deed deed-done' : 'deed'}>
      <button
        type="button"
        className="deed-toggle"
        aria-pressed={isDone}
        onClick={() => onChange(isDone ? undefined : 1)}
      >
        <span className="deed-mark" aria-hidden="true" />
        {name}
      </button>
      {isDone && (
        <div className="deed-people">
          <button
            type="button"
            className="deed-step"
            aria-label={texts.fewer(name)}
            onClick={() => onChange(Math.max(1, people - 1))}
          >
            −
          </button>
          <span role="status">{texts.people(people)}</span>
          <button
            type="button"
            className="deed-step"
            aria-label={texts.more(name)}
            onClick={() => onChange(Math.min(peopleMax, people + 1))}
          >
            +
          </button>
        </div>
      )}
    </div>
  );
}

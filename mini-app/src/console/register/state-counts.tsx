import { type HelpRequestState, helpRequestStates } from '#shared/help-requests.ts';
import type { RegisterPage } from '#shared/register.ts';
import { stateNames, texts } from './texts.ts';

interface StateCountsProps {
  /** Missing while they are on their way. */
  counts: RegisterPage['counts'] | undefined;
  chosen: HelpRequestState | undefined;
  onChoose: (state: HelpRequestState | '') => void;
}

export function StateCounts({ counts, chosen, onChoose }: StateCountsProps) {
  const all = counts && helpRequestStates.reduce((total, state) => total + counts[state], 0);
  return (
    <fieldset className="state-counts">
      <legend className="visually-hidden">{texts.states}</legend>
      <Count
        name={texts.allStates}
        count={all}
        isChosen={chosen === undefined}
        onClick={() => onChoose('')}
      />
      {helpRequestStates.map((state) => (
        <Count
          key={state}
          name={stateNames[state]}
          count={counts?.[state]}
          isChosen={chosen === state}
          onClick={() => onChoose(state)}
        />
      ))}
    </fieldset>
  );
}

interface CountProps {
  name: string;
  count: number | undefined;
  isChosen: boolean;
  onClick: () => void;
}

function Count({ name, count, isChosen, onClick }: CountProps) {
  return (
    <button type="button" className="state-count" aria-pressed={isChosen} onClick={onClick}>
      <span>{name}</span> <span className="state-count-number">{count ?? '…'}</span>
    </button>
  );
}

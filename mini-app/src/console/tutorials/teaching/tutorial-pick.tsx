import { useState } from 'react';
import { foldWords } from '#app/lib/fold-words.ts';
import { ChoiceField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useFoundFirst } from '#app/ui/tutorials/use-found-first.ts';
import { texts } from './texts.ts';

export type Pickable = { id: string; title: string };

interface TutorialPickProps {
  tutorials: readonly Pickable[];
  chosen: Pickable | undefined;
  onChosen: (tutorial: Pickable) => void;
  problem: string | undefined;
}

const shownMax = 6;

/** One of the commune's tutorials, found as residents would ask for it or by words of its name; the one that is chosen stays in sight. */
export function TutorialPick({ tutorials, chosen, onChosen, problem }: TutorialPickProps) {
  const [typed, setTyped] = useState('');
  const wanted = foldWords(typed);
  const { ordered, foundCount = 0 } = useFoundFirst(typed, tutorials);
  const meant = ordered.slice(0, foundCount);
  const named = tutorials.filter((tutorial) => {
    const words = foldWords(tutorial.title);
    const isNamed = wanted.every((want) => words.some((word) => word.startsWith(want)));
    return isNamed && !meant.includes(tutorial);
  });
  const found = [...meant, ...named];
  const shown = found.slice(0, shownMax);
  const options = [
    ...(chosen === undefined || shown.some(({ id }) => id === chosen.id) ? [] : [chosen]),
    ...shown,
  ];
  return (
    <div className="stack stack-tight">
      <TextField type="search" label={texts.find} value={typed} onChange={setTyped} />
      {found.length === 0 && <p role="status">{texts.pickNone}</p>}
      <ChoiceField
        label={texts.pick}
        value={chosen?.id}
        options={options.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) => {
          const tutorial = tutorials.find((one) => one.id === id);
          if (tutorial !== undefined) onChosen(tutorial);
        }}
      />
      {found.length > shownMax && <p className="soft">{texts.pickMore(found.length - shownMax)}</p>}
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
    </div>
  );
}

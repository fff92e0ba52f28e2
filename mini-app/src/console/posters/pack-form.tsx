import { useState } from 'react';
import { LongTaskProgress } from '#app/console/long-tasks/long-task-progress.tsx';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { SearchForTutorial } from '#app/ui/tutorials/tutorial-field.tsx';
import { useFoundFirst } from '#app/ui/tutorials/use-found-first.ts';
import { type PaperSize, type PosterDesk, posterPackTutorialsMax } from '#shared/posters.ts';
import { askForPack } from './requests.ts';
import { SizeField } from './size-field.tsx';
import { texts } from './texts.ts';

interface PackFormProps {
  desk: PosterDesk;
  onMade: () => void;
}

/** Many sheets in one file, drawn by a worker; whoever leaves finds it among the running work. */
export function PackForm({ desk: { places, tutorials }, onMade }: PackFormProps) {
  const { http } = useServices();
  const [of, setOf] = useState<'villages' | 'tutorials'>('villages');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const { ordered, foundCount } = useFoundFirst(words, tutorials);
  const [size, setSize] = useState<PaperSize>('a4');
  const [key, setKey] = useState(newIdempotencyKey);
  const [taskId, setTask] = useState<string>();
  const [isEmpty, setEmpty] = useState(false);
  const ask = useAction(async () => {
    setEmpty(of === 'tutorials' && chosen.length === 0);
    if (of === 'tutorials' && chosen.length === 0) return;
    const tutorialIds = of === 'tutorials' ? [...chosen] : null;
    setTask(await askForPack(http, { idempotencyKey: key, size, tutorialIds }));
    setKey(newIdempotencyKey());
  });
  const toggle = (id: string, isTicked: boolean) => {
    setEmpty(false);
    setChosen((before) =>
      isTicked
        ? [...before, id].slice(0, posterPackTutorialsMax)
        : before.filter((known) => known !== id),
    );
  };
  return (
    <section className="card stack" aria-labelledby="poster-pack">
      <h2 id="poster-pack">{texts.packTitle}</h2>
      <p>{texts.packWhat}</p>
      <ChoiceField
        label={texts.packOf}
        value={of}
        options={[
          {
            value: 'villages',
            label: texts.packVillages(places.filter(({ isVillage }) => isVillage).length),
          },
          { value: 'tutorials', label: texts.packTutorials },
        ]}
        onChange={setOf}
      />
      {of === 'tutorials' && (
        <SearchForTutorial words={words} foundCount={foundCount} onChange={setWords} />
      )}
      {of === 'tutorials' && (
        <fieldset className="poster-choices">
          <legend className="field-label">{texts.choose}</legend>
          <p role="status">{texts.chosen(chosen.length)}</p>
          {ordered.map(({ id, title }) => (
            <TickField
              key={id}
              label={title}
              isTicked={chosen.includes(id)}
              onChange={(isTicked) => toggle(id, isTicked)}
            />
          ))}
        </fieldset>
      )}
      <SizeField size={size} onChange={setSize} />
      <Button
        kind="secondary"
        isBusy={ask.isBusy}
        busyLabel={texts.packAsking}
        onClick={() => void ask.run()}
      >
        {texts.packMake}
      </Button>
      {isEmpty && <Notice kind="bad">{texts.chooseFirst}</Notice>}
      {ask.error && <Notice kind="bad">{ask.error.message}</Notice>}
      {taskId !== undefined && <LongTaskProgress taskId={taskId} onEnd={onMade} />}
    </section>
  );
}

import { useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField, SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TutorialField } from '#app/ui/tutorials/tutorial-field.tsx';
import type { PaperSize, PosterDesk } from '#shared/posters.ts';
import { fetchSheet, keepPoster } from './requests.ts';
import { SizeField } from './size-field.tsx';
import { texts } from './texts.ts';

interface FormProps {
  desk: PosterDesk;
  onMade: () => void;
}

/** One sheet for one wall. */
export function OnePosterForm({ desk: { places, tutorials }, onMade }: FormProps) {
  const { http } = useServices();
  const [areaId, setArea] = useState(places.find(({ isVillage }) => isVillage)?.areaId ?? '');
  const [about, setAbout] = useState<'place' | 'tutorial'>('place');
  const [tutorialId, setTutorial] = useState(tutorials[0]?.id ?? '');
  const [size, setSize] = useState<PaperSize>('a4');
  const [isDone, setDone] = useState(false);
  const print = useAction(async () => {
    setDone(false);
    const wanted = { areaId, tutorialId: about === 'tutorial' ? tutorialId : null };
    const poster = await keepPoster(http, wanted);
    saveFile(await fetchSheet(http, poster.id, size), texts.sheetFile(poster.code, size));
    setDone(true);
    onMade();
  });
  return (
    <section className="card stack" aria-labelledby="one-poster">
      <h2 id="one-poster">{texts.oneTitle}</h2>
      <SelectField
        label={texts.place}
        value={areaId}
        options={places.map(({ areaId: value, name }) => ({ value, label: name }))}
        onChange={setArea}
      />
      <ChoiceField
        label={texts.about}
        value={about}
        options={[
          { value: 'place', label: texts.aboutVillage },
          { value: 'tutorial', label: texts.aboutTutorial },
        ]}
        onChange={setAbout}
      />
      {about === 'tutorial' && (
        <TutorialField
          label={texts.tutorial}
          value={tutorialId}
          tutorials={tutorials}
          onChange={setTutorial}
        />
      )}
      <SizeField size={size} onChange={setSize} />
      <Button isBusy={print.isBusy} busyLabel={texts.printing} onClick={() => void print.run()}>
        {texts.print}
      </Button>
      {print.error && <Notice kind="bad">{print.error.message}</Notice>}
      {isDone && <Notice kind="good">{texts.printed}</Notice>}
    </section>
  );
}

import { useEffect, useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import type { Voice } from '#app/platform/platform.ts';
import { ContrastField, TextSizeField } from '#app/ui/look-fields.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { ReadingRateField } from './reading-rate-field.tsx';
import { texts } from './texts.ts';

export function LookScreen() {
  const { platform } = useServices();
  const [voice, setVoice] = useState<Voice>();
  useEffect(() => {
    let isHere = true;
    void platform.findVoice().then((found) => {
      if (isHere) setVoice(found);
    });
    return () => {
      isHere = false;
    };
  }, [platform]);
  return (
    <Screen title={voice === undefined ? texts.lookTitleMute : texts.lookTitle} backTo="/me">
      <p className="card">{texts.lookSample}</p>
      <TextSizeField />
      <ContrastField />
      {voice !== undefined && <ReadingRateField voice={voice} />}
    </Screen>
  );
}

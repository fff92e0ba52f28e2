import { useEffect, useState } from 'react';
import {
  keepReadingRate,
  readingRates,
  readReadingRate,
  voiceRateOf,
} from '#app/lib/reading-rate.ts';
import { useServices } from '#app/lib/services.tsx';
import type { Voice } from '#app/platform/platform.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/field.tsx';
import { texts } from './texts.ts';

/** How fast the device's voice reads, to be heard before it is believed. */
export function ReadingRateField({ voice }: { voice: Voice }) {
  const { storage } = useServices().platform;
  const [rate, setRate] = useState(() => readReadingRate(storage));
  useEffect(() => () => voice.stop(), [voice]);
  return (
    <div className="stack stack-tight">
      <ChoiceField
        label={texts.rate}
        value={rate}
        options={readingRates.map((value) => ({ value, label: texts.rates[value] }))}
        onChange={(chosen) => {
          setRate(chosen);
          keepReadingRate(storage, chosen);
        }}
      />
      <Button kind="secondary" onClick={() => void voice.read(texts.rateSample, voiceRateOf(rate))}>
        {texts.rateTry}
      </Button>
    </div>
  );
}

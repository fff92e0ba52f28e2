import { useState, useSyncExternalStore } from 'react';
import { contrasts, keepContrast, readContrast } from '#app/lib/contrast.ts';
import { useServices } from '#app/lib/services.tsx';
import { keepTextSize, onTextSizeKept, readTextSize, textSizes } from '#app/lib/text-size.ts';
import { ChoiceField } from './field.tsx';
import { lookTexts as texts } from './look-texts.ts';

/** Takes effect at once, so that the eye decides. */
export function TextSizeField() {
  const { storage } = useServices().platform;
  const size = useSyncExternalStore(onTextSizeKept, () => readTextSize(storage));
  return (
    <ChoiceField
      label={texts.textSize}
      value={size}
      options={textSizes.map((value) => ({ value, label: texts.textSizes[value] }))}
      onChange={(chosen) => keepTextSize(storage, chosen)}
    />
  );
}

export function ContrastField() {
  const { storage } = useServices().platform;
  const [contrast, setContrast] = useState(() => readContrast(storage));
  return (
    <ChoiceField
      label={texts.contrast}
      value={contrast}
      options={contrasts.map((value) => ({ value, label: texts.contrasts[value] }))}
      onChange={(chosen) => {
        setContrast(chosen);
        keepContrast(storage, chosen);
      }}
    />
  );
}

import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { ChoiceField } from '#app/ui/field.tsx';
import { TextSizeIcon } from '#app/ui/icons.tsx';
import { keepTextSize, readTextSize, textSizes } from './text-size.ts';
import { texts } from './texts.ts';
import './text-size.css';

export function TextSizeSwitch() {
  const { storage } = useServices().platform;
  const [isOpen, setOpen] = useState(false);
  const [size, setSize] = useState(() => readTextSize(storage));
  return (
    <>
      <button type="button" className="text-size-button" onClick={() => setOpen(true)}>
        <TextSizeIcon />
        {texts.open}
      </button>
      {isOpen && (
        <Dialog title={texts.title} onClose={() => setOpen(false)}>
          <ChoiceField
            label={texts.open}
            value={size}
            options={textSizes.map((value) => ({ value, label: texts[value] }))}
            onChange={(chosen) => {
              setSize(chosen);
              keepTextSize(storage, chosen);
            }}
          />
          <Button onClick={() => setOpen(false)}>{texts.done}</Button>
        </Dialog>
      )}
    </>
  );
}

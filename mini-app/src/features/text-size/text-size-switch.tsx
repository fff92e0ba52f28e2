import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextSizeIcon } from '#app/ui/icons.tsx';
import { TextSizeField } from '#app/ui/look-fields.tsx';
import { texts } from './texts.ts';
import './text-size.css';

export function TextSizeSwitch() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-size-button" onClick={() => setOpen(true)}>
        <TextSizeIcon />
        {texts.open}
      </button>
      {isOpen && (
        <Dialog title={texts.title} onClose={() => setOpen(false)}>
          <TextSizeField />
          <Button onClick={() => setOpen(false)}>{texts.done}</Button>
        </Dialog>
      )}
    </>
  );
}

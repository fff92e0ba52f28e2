import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { composerTexts } from './composer-texts.ts';
import { putTemplate } from './requests.ts';
import { texts } from './texts.ts';

/** Keeps the words under a name, for the next time. */
export function SaveTemplate({ words }: { words: { title: string; body: string } }) {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <>
      <Button
        kind="secondary"
        onClick={() => {
          setDone(false);
          setOpen(true);
        }}
      >
        {composerTexts.saveTemplate}
      </Button>
      {isDone && <Notice>{composerTexts.templateSaved}</Notice>}
      {isOpen && (
        <NameDialog
          words={words}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  words: { title: string; body: string };
  onClose: () => void;
  onDone: () => void;
}

function NameDialog({ words, onClose, onDone }: NameDialogProps) {
  const { http } = useServices();
  const [id] = useState(newDeviceId);
  const [name, setName] = useState(words.title.trim().slice(0, 80));
  const [isMissing, setMissing] = useState(false);
  const save = useAction(async () => {
    const { title, body } = words;
    await putTemplate(http, { id, name: name.trim(), title: title.trim(), body: body.trim() });
    onDone();
  });
  return (
    <Dialog title={composerTexts.saveTemplate} onClose={onClose}>
      <TextField
        label={texts.templateName}
        hint={texts.templateNameHint}
        value={name}
        onChange={setName}
        maxLength={80}
        problem={isMissing ? texts.templateNameMissing : undefined}
      />
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
      <Button
        isBusy={save.isBusy}
        busyLabel={texts.working}
        onClick={() => {
          setMissing(name.trim() === '');
          if (name.trim() !== '') void save.run();
        }}
      >
        {texts.saveTemplateYes}
      </Button>
    </Dialog>
  );
}

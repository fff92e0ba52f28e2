import { useState } from 'react';
import { topicNames } from '#app/features/tutorials/texts.ts';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type TutorialTopic, tutorialTopics } from '#shared/tutorials.ts';
import { startOwn } from './requests.ts';
import { texts } from './texts.ts';

interface NewTutorialDialogProps {
  /** To begin with. */
  title: string;
  onClose: () => void;
}

/** Begins a tutorial of the commune's own. */
export function NewTutorialDialog({ title: firstTitle, onClose }: NewTutorialDialogProps) {
  const { http } = useServices();
  const go = useGo();
  // Made once, so that a second try makes no second tutorial.
  const [id] = useState(newDeviceId);
  const [title, setTitle] = useState(firstTitle);
  const [topic, setTopic] = useState<TutorialTopic>('public-services');
  const [isTried, setTried] = useState(false);
  const isNamed = title.trim().length >= 3 && title.trim().length <= 80;
  const create = useAction(async () => {
    const made = await startOwn(http, { id, title: title.trim(), topic });
    go(`?page=tutorials&tutorial=${encodeURIComponent(made.id)}`);
  });
  return (
    <Dialog title={texts.newTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isNamed) void create.run();
        }}
      >
        <TextField
          label={texts.newName}
          hint={texts.newNameHint}
          value={title}
          onChange={setTitle}
          maxLength={80}
          problem={isTried && !isNamed ? texts.newNameMissing : undefined}
        />
        <SelectField
          label={texts.topic}
          value={topic}
          options={tutorialTopics.map((value) => ({ value, label: topicNames[value] }))}
          onChange={setTopic}
        />
        {create.error && <Notice kind="bad">{create.error.message}</Notice>}
        <Button type="submit" isBusy={create.isBusy} busyLabel={texts.creating}>
          {texts.create}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </form>
    </Dialog>
  );
}

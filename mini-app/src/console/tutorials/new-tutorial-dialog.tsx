import { useState } from 'react';
import { topicNames } from '#app/features/tutorials/texts.ts';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
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
    <FormDialog
      title={texts.newTitle}
      words={{ save: texts.create, saving: texts.creating, cancel: texts.cancel }}
      state={create}
      onSave={() => {
        setTried(true);
        if (isNamed) void create.run();
      }}
      onClose={onClose}
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
    </FormDialog>
  );
}

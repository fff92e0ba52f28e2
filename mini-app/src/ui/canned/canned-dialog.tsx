import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { TutorialField } from '#app/ui/tutorials/tutorial-field.tsx';
import { type CannedAnswer, CannedShortName } from '#shared/canned-answers.ts';
import { CannedPictures } from './canned-pictures.tsx';
import { type CannedPath, keepCanned, useTutorials } from './canned-requests.ts';
import { texts } from './canned-texts.ts';

interface CannedDialogProps {
  path: CannedPath;
  /** Undefined for a new one. */
  answer: CannedAnswer | undefined;
  /** Its pictures are kept one by one, before its words. */
  onChanged: () => void;
  onSaved: () => void;
  onClose: () => void;
}

/** Writes a canned answer, or changes one, with its pictures. */
export function CannedDialog(props: CannedDialogProps) {
  const { path, answer, onChanged, onSaved, onClose } = props;
  const { http } = useServices();
  // Made once, so that a save that got no answer and is tried again writes the same one.
  const [id] = useState(() => answer?.id ?? newDeviceId());
  const [words, setWords] = useState({
    shortName: answer?.shortName ?? '',
    title: answer?.title ?? '',
    text: answer?.text ?? '',
    tutorialId: answer?.tutorialId ?? '',
  });
  const [isTried, setTried] = useState(false);
  const tutorials = useTutorials();
  const missing = findMissing(words);
  const change = (changed: Partial<typeof words>) => setWords({ ...words, ...changed });
  const save = useAction(async () => {
    await keepCanned(http, path, id, {
      shortName: words.shortName.trim(),
      title: words.title.trim(),
      text: words.text.trim(),
      tutorialId: words.tutorialId || null,
    });
    onSaved();
  });
  const problem = (field: keyof typeof missing) => (isTried ? missing[field] : undefined);
  return (
    <FormDialog
      title={answer === undefined ? texts.newTitle : texts.editTitle}
      words={{ save: texts.save, saving: texts.saving, cancel: texts.cancel }}
      state={save}
      onSave={() => {
        setTried(true);
        if (Object.values(missing).every((one) => one === undefined)) void save.run();
      }}
      onClose={onClose}
    >
      <TextField
        label={texts.shortNameLabel}
        hint={texts.shortNameHint}
        value={words.shortName}
        onChange={(shortName) => change({ shortName })}
        problem={problem('shortName')}
      />
      <TextField
        label={texts.titleLabel}
        value={words.title}
        onChange={(title) => change({ title })}
        maxLength={80}
        problem={problem('title')}
      />
      <TextArea
        label={texts.textLabel}
        hint={texts.textHint}
        rows={6}
        value={words.text}
        onChange={(text) => change({ text })}
        maxLength={1500}
        problem={problem('text')}
      />
      <TutorialField
        label={texts.tutorialLabel}
        value={words.tutorialId}
        tutorials={tutorials.state.kind === 'ready' ? tutorials.state.value.tutorials : []}
        noneLabel={texts.noTutorial}
        onChange={(tutorialId) => change({ tutorialId })}
      />
      {answer === undefined ? (
        <p className="soft">{texts.savePicturesFirst}</p>
      ) : (
        <CannedPictures path={path} answer={answer} onChanged={onChanged} />
      )}
    </FormDialog>
  );
}

interface Words {
  shortName: string;
  title: string;
  text: string;
}

/** What keeps the form from being sent, by field. */
function findMissing({ shortName, title, text }: Words) {
  return {
    shortName: CannedShortName.safeParse(shortName).success ? undefined : texts.shortNameWrong,
    title: title.trim() === '' ? texts.titleMissing : undefined,
    text: text.trim() === '' ? texts.textMissing : undefined,
  };
}

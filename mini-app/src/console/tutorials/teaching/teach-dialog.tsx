import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import {
  type PhrasingEffect,
  type PhrasingSource,
  type TaughtPhrasingList,
  taughtWordsMax,
} from '#shared/taught-phrasings.ts';
import { EffectView } from './effect-view.tsx';
import { decidePhrasing, measure, propose } from './requests.ts';
import { texts } from './texts.ts';
import { type Pickable, TutorialPick } from './tutorial-pick.tsx';

interface TeachDialogProps {
  tutorials: readonly Pickable[];
  /** To begin with. */
  words: string;
  source: PhrasingSource | null;
  mayPublish: boolean;
  onTaught: (list: TaughtPhrasingList, said: string) => void;
  onClose: () => void;
}

/** Teaches the engine one way to ask for a tutorial, once it is seen what that changes. */
export function TeachDialog(props: TeachDialogProps) {
  const { tutorials, source, mayPublish, onTaught, onClose } = props;
  const { http } = useServices();
  // Made once, so that a second try teaches once.
  const [id] = useState(newDeviceId);
  const [words, setWords] = useState(props.words);
  const [tutorial, setTutorial] = useState<Pickable>();
  const [effect, setEffect] = useState<PhrasingEffect>();
  const [isTried, setTried] = useState(false);
  const isWritten = words.trim() !== '' && words.trim().length <= taughtWordsMax;
  const trial = useAction(async () => {
    setEffect(undefined);
    if (tutorial === undefined) return;
    setEffect(await measure(http, { id: null, words: words.trim(), tutorialId: tutorial.id }));
  });
  const send = useAction(async (isPublished: boolean) => {
    if (tutorial === undefined) return;
    const proposed = await propose(http, {
      id,
      words: words.trim(),
      tutorialId: tutorial.id,
      source,
    });
    if (isPublished) onTaught(await decidePhrasing(http, id, 'publish'), texts.published);
    else onTaught(proposed, texts.proposed);
  });
  const isReady = effect?.kind === 'measured';
  return (
    <Dialog title={texts.title} onClose={onClose} className="dialog teaching-dialog">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isWritten && tutorial !== undefined) void trial.run();
        }}
      >
        <TextField
          label={texts.words}
          hint={texts.wordsHint}
          value={words}
          onChange={(value) => {
            setWords(value);
            setEffect(undefined);
          }}
          maxLength={taughtWordsMax}
          problem={isTried && words.trim() === '' ? texts.wordsMissing : undefined}
        />
        <TutorialPick
          tutorials={tutorials}
          chosen={tutorial}
          onChosen={(value) => {
            setTutorial(value);
            setEffect(undefined);
          }}
          problem={isTried && tutorial === undefined ? texts.pickMissing : undefined}
        />
        {trial.error && <Notice kind="bad">{trial.error.message}</Notice>}
        <Button
          type="submit"
          kind={isReady ? 'quiet' : 'primary'}
          isBusy={trial.isBusy}
          busyLabel={texts.measuring}
        >
          {isReady ? texts.measureAgain : texts.measure}
        </Button>
      </form>
      {effect && tutorial && <EffectView effect={effect} title={tutorial.title} />}
      {send.error && <Notice kind="bad">{send.error.message}</Notice>}
      {isReady && mayPublish && (
        <Button isBusy={send.isBusy} busyLabel={texts.working} onClick={() => void send.run(true)}>
          {texts.publish}
        </Button>
      )}
      {isReady && (
        <Button
          kind={mayPublish ? 'secondary' : 'primary'}
          isBusy={send.isBusy}
          busyLabel={texts.working}
          onClick={() => void send.run(false)}
        >
          {texts.propose}
        </Button>
      )}
      <Button kind="quiet" onClick={onClose}>
        {texts.cancel}
      </Button>
    </Dialog>
  );
}

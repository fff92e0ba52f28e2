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
import { measure, propose, publishPhrasing } from './requests.ts';
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
  // One for each text and tutorial, so that a second try teaches once, and other words are never taken for these.
  const [id, setId] = useState(newDeviceId);
  const [words, setWords] = useState(props.words);
  const [tutorial, setTutorial] = useState<Pickable>();
  const [measurement, setMeasurement] = useState<{ of: string; effect: PhrasingEffect }>();
  const [isTried, setTried] = useState(false);
  const isWritten = words.trim() !== '' && words.trim().length <= taughtWordsMax;
  const trial = useAction(async () => {
    setMeasurement(undefined);
    if (tutorial === undefined) return;
    const measuring = { id, words: words.trim(), tutorialId: tutorial.id };
    setMeasurement({ of: id, effect: await measure(http, measuring) });
  });
  const send = useAction(async (seen: string | undefined) => {
    if (tutorial === undefined) return;
    const proposed = await propose(http, {
      id,
      words: words.trim(),
      tutorialId: tutorial.id,
      source,
    });
    if (seen === undefined) onTaught(proposed, texts.proposed);
    else onTaught(await publishPhrasing(http, id, seen), texts.published);
  });
  // What was measured of other words says nothing of these.
  const effect = measurement?.of === id ? measurement.effect : undefined;
  const measured = effect?.kind === 'measured' ? effect : undefined;
  const isReady = measured !== undefined;
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
            setId(newDeviceId());
          }}
          maxLength={taughtWordsMax}
          problem={isTried && words.trim() === '' ? texts.wordsMissing : undefined}
        />
        <TutorialPick
          tutorials={tutorials}
          chosen={tutorial}
          onChosen={(value) => {
            setTutorial(value);
            setId(newDeviceId());
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
      {measured && mayPublish && (
        <Button
          isBusy={send.isBusy}
          busyLabel={texts.working}
          onClick={() => void send.run(measured.mark)}
        >
          {texts.publish}
        </Button>
      )}
      {isReady && (
        <Button
          kind={mayPublish ? 'secondary' : 'primary'}
          isBusy={send.isBusy}
          busyLabel={texts.working}
          onClick={() => void send.run(undefined)}
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

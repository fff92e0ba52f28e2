import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { Button } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { type HelpRequestDetail, textLengthMax } from '#shared/help-requests.ts';
import { wordsOf } from './private-texts.ts';
import { draftName, sendWriting } from './send-to-request.ts';

interface ReopenFormProps {
  helpRequestId: string;
  isPrivate: boolean;
  onReopened: (request: HelpRequestDetail) => void;
}

/** Asks whoever helped to take a finished request up again, with what is still wrong. */
export function ReopenForm({ helpRequestId, isPrivate, onReopened }: ReopenFormProps) {
  const texts = wordsOf(isPrivate);
  const services = useServices();
  const reopening = useDraft(draftName('reopen', helpRequestId), async (sent) => {
    onReopened(await sendWriting(services, 'reopen', helpRequestId, sent, []));
    return undefined;
  });
  const { draft } = reopening;
  const [isOpen, setOpen] = useState(draft.text !== '' || draft.isSent);
  if (!isOpen) {
    return (
      <Button kind="secondary" onClick={() => setOpen(true)}>
        {texts.reopen}
      </Button>
    );
  }
  return (
    <section className="card stack">
      <TextArea
        label={texts.reopenLabel}
        hint={texts.reopenHint}
        value={draft.text}
        onChange={reopening.setText}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
      />
      <DraftNotices sending={reopening} />
      <Button
        isBusy={reopening.isBusy}
        busyLabel={texts.reopenSending}
        onClick={() => {
          if (extraLetters(draft.text, textLengthMax) === 0) void reopening.send();
        }}
      >
        {texts.reopenSend}
      </Button>
    </section>
  );
}

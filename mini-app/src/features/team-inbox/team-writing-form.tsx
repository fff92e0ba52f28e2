import { useState } from 'react';
import type { Draft } from '#app/lib/draft.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { Button } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { checkStillFits } from './still-fits.ts';
import { sendTeamWriting, type Writing, writingName } from './team-writing.ts';
import { writingTexts as texts } from './writing-texts.ts';

interface TeamWritingFormProps {
  writing: Exclude<Writing, 'answer'>;
  request: TeamHelpRequest;
  label: string;
  hint: string;
  send: string;
  onSent: (changed: TeamHelpRequest) => void;
}

/** Plain words of a helper; kept on the phone until the server has them. */
export function TeamWritingForm({ writing, request, onSent, ...words }: TeamWritingFormProps) {
  const services = useServices();
  const [isMissing, setMissing] = useState(false);
  const deliver = async (sent: Draft) => {
    onSent(await sendTeamWriting(services, writing, request.id, sent, []));
    return request.id;
  };
  const stillFits = (sent: Draft) => checkStillFits(services.http, writing, request.id, sent);
  const sending = useDraft(writingName(writing, request.id), deliver, { stillFits });
  const { draft } = sending;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = draft.text.trim() === '';
        setMissing(isEmpty);
        if (!isEmpty && extraLetters(draft.text, textLengthMax) === 0) void sending.send();
      }}
    >
      <TextArea
        label={words.label}
        hint={words.hint}
        value={draft.text}
        onChange={(text) => {
          setMissing(false);
          sending.setText(text);
        }}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
        problem={isMissing ? texts.wordsMissing : undefined}
      />
      <DraftNotices sending={sending} />
      <Button type="submit" isBusy={sending.isBusy} busyLabel={texts.sending}>
        {sending.isWaiting ? texts.sendAgain : words.send}
      </Button>
      {sending.mayDrop && (
        <Button kind="quiet" onClick={sending.drop}>
          {texts.drop}
        </Button>
      )}
    </form>
  );
}

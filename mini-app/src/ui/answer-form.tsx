import { useState } from 'react';
import { useDraft } from '#app/lib/use-draft.ts';
import { type NewAnswer, textLengthMax } from '#shared/help-requests.ts';
import { answerTexts as texts } from './answer-texts.ts';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';
import { Notice } from './notice.tsx';

interface AnswerFormProps {
  helpRequestId: string;
  /** Sends the answer under its key; rejects with what the server said. */
  send: (answer: NewAnswer) => Promise<void>;
}

/** Where a member or an officer answers a resident; the draft lives on until the server has it. */
export function AnswerForm({ helpRequestId, send }: AnswerFormProps) {
  const [isDone, setDone] = useState(false);
  const reply = useDraft(`answer/${helpRequestId}`, async ({ idempotencyKey, text }) => {
    await send({ idempotencyKey, text: text.trim() });
    setDone(true);
  });
  const { draft } = reply;
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim() !== '') void reply.send();
      }}
    >
      <TextArea
        label={texts.label}
        hint={draft.isSent && !reply.isBusy ? texts.frozen : texts.hint}
        value={draft.text}
        onChange={(text) => {
          setDone(false);
          reply.setText(text);
        }}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
      />
      {reply.error && <Notice kind="bad">{reply.error.message}</Notice>}
      {isDone && <Notice>{texts.sent}</Notice>}
      <Button type="submit" isBusy={reply.isBusy} busyLabel={texts.sending}>
        {texts.send}
      </Button>
    </form>
  );
}

import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import { answer } from './requests.ts';
import type { TeamActionProps } from './team-action.ts';
import { texts } from './texts.ts';

export function AnswerForm({ request, onChanged }: TeamActionProps) {
  const { http } = useServices();
  const [isDone, setDone] = useState(false);
  const reply = useDraft(`answer/${request.id}`, async ({ idempotencyKey, text }) => {
    onChanged(await answer(http, request.id, { idempotencyKey, text: text.trim() }));
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
        label={texts.answerLabel}
        hint={draft.isSent && !reply.isBusy ? texts.answerFrozen : texts.answerHint}
        value={draft.text}
        onChange={(text) => {
          setDone(false);
          reply.setText(text);
        }}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
      />
      {reply.error && <Notice kind="bad">{reply.error.message}</Notice>}
      {isDone && <Notice>{texts.answerSent}</Notice>}
      <Button type="submit" isBusy={reply.isBusy} busyLabel={texts.answerSending}>
        {texts.answerSend}
      </Button>
    </form>
  );
}

import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { useDraft } from '#app/lib/use-draft.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import type { RegisterDetail } from '#shared/register.ts';
import { answer, resolve } from './requests.ts';
import { texts } from './texts.ts';

interface OfficerActionsProps {
  helpRequestId: string;
  onChanged: (request: RegisterDetail) => void;
}

/** What the commune does with a request that a team passed up. */
export function OfficerActions(props: OfficerActionsProps) {
  return (
    <div className="stack card">
      <AnswerForm {...props} />
      <ResolveForm {...props} />
    </div>
  );
}

function AnswerForm({ helpRequestId, onChanged }: OfficerActionsProps) {
  const { http } = useServices();
  const [isDone, setDone] = useState(false);
  const reply = useDraft(`answer/${helpRequestId}`, async ({ idempotencyKey, text }) => {
    onChanged(await answer(http, helpRequestId, { idempotencyKey, text: text.trim() }));
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

function ResolveForm({ helpRequestId, onChanged }: OfficerActionsProps) {
  const { http } = useServices();
  const [result, setResult] = useState('');
  const finish = useAction(async () => {
    const words = result.trim();
    onChanged(await resolve(http, helpRequestId, words === '' ? {} : { result: words }));
  });
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void finish.run();
      }}
    >
      <TextField label={texts.resolveLabel} value={result} onChange={setResult} maxLength={500} />
      {finish.error && <Notice kind="bad">{finish.error.message}</Notice>}
      <Button type="submit" kind="secondary" isBusy={finish.isBusy} busyLabel={texts.resolving}>
        {texts.resolve}
      </Button>
    </form>
  );
}

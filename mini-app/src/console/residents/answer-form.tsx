import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DataRequest, DataRequestAnswer } from '#shared/residents.ts';
import { answerRequest } from './requests.ts';
import { ShowData } from './show-data.tsx';
import { texts } from './texts.ts';

interface AnswerFormProps {
  request: DataRequest;
  onAnswered(): void;
}

/** Says what was done; deleting asks once more, because nothing brings it back. */
export function AnswerForm({ request, onAnswered }: AnswerFormProps) {
  const { http } = useServices();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const send = useAction(async (state: DataRequestAnswer['state']) => {
    await answerRequest(http, request.id, { state, answer: words.trim() });
    setAsking(false);
    onAnswered();
  });
  const deletes = request.kind === 'delete';
  const ask = (state: DataRequestAnswer['state']) => {
    setMissing(words.trim() === '');
    if (words.trim() === '') return;
    if (deletes && state === 'done') setAsking(true);
    else void send.run(state);
  };
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        ask('done');
      }}
    >
      {request.kind === 'see' && <ShowData request={request} />}
      <TextArea
        label={texts.answer}
        rows={2}
        value={words}
        onChange={setWords}
        maxLength={1000}
        problem={isMissing ? texts.answerMissing : undefined}
      />
      {send.error && !isAsking && <Notice kind="bad">{send.error.message}</Notice>}
      <div className="residents-actions">
        <Button type="submit" kind="secondary" isBusy={send.isBusy} busyLabel={texts.saving}>
          {deletes ? texts.erase : texts.done}
        </Button>
        <Button kind="quiet" onClick={() => ask('refused')}>
          {texts.refuse}
        </Button>
      </div>
      {isAsking && (
        <Dialog title={texts.eraseTitle(request.resident.code)} onClose={() => setAsking(false)}>
          <p>{texts.eraseWhat}</p>
          {send.error && <Notice kind="bad">{send.error.message}</Notice>}
          <Button
            kind="danger"
            isBusy={send.isBusy}
            busyLabel={texts.saving}
            onClick={() => void send.run('done')}
          >
            {texts.eraseNow}
          </Button>
          <Button kind="secondary" onClick={() => setAsking(false)}>
            {texts.keep}
          </Button>
        </Dialog>
      )}
    </form>
  );
}

import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AnswerForm } from '#app/ui/answer-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegisterDetail } from '#shared/register.ts';
import { answer, resolve } from './requests.ts';
import { texts } from './texts.ts';

interface OfficerActionsProps {
  helpRequestId: string;
  onChanged: (request: RegisterDetail) => void;
}

/** What the commune does with a request that a team passed up. */
export function OfficerActions(props: OfficerActionsProps) {
  const { http } = useServices();
  const { helpRequestId, onChanged } = props;
  return (
    <div className="stack card">
      <AnswerForm
        helpRequestId={helpRequestId}
        send={async (words) => onChanged(await answer(http, helpRequestId, words))}
      />
      <ResolveForm {...props} />
    </div>
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

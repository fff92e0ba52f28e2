import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type ResultKind, resultKinds } from '#shared/help-requests.ts';
import type { OfficerActionsProps } from './officer-actions.tsx';
import { resolve } from './requests.ts';
import { resultKindNames, texts } from './texts.ts';

const kinds = [
  { value: '' as const, label: texts.resolveKindNone },
  ...resultKinds.map((kind) => ({ value: kind, label: resultKindNames[kind] })),
];

/** Closes a request with its reason. */
export function ResolveForm({ request, onChanged }: OfficerActionsProps) {
  const { http } = useServices();
  const [kind, setKind] = useState<ResultKind | ''>('');
  const [result, setResult] = useState('');
  const finish = useAction(async () => {
    const words = result.trim();
    onChanged(
      await resolve(http, request.id, {
        ...(words === '' ? {} : { result: words }),
        ...(kind === '' ? {} : { resultKind: kind }),
      }),
    );
  });
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void finish.run();
      }}
    >
      <SelectField label={texts.resolveKind} value={kind} options={kinds} onChange={setKind} />
      <TextField label={texts.resolveLabel} value={result} onChange={setResult} maxLength={500} />
      {finish.error && <Notice kind="bad">{finish.error.message}</Notice>}
      <Button type="submit" kind="secondary" isBusy={finish.isBusy} busyLabel={texts.resolving}>
        {texts.resolve}
      </Button>
    </form>
  );
}

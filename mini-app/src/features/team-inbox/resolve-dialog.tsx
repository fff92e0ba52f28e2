import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { resolve } from './requests.ts';
import type { TeamDialogProps } from './team-action.ts';
import { texts } from './texts.ts';

export function ResolveDialog({ request, onChanged, onClose }: TeamDialogProps) {
  const { http } = useServices();
  const [result, setResult] = useState('');
  const confirm = useAction(async () => {
    const words = result.trim();
    onChanged(await resolve(http, request.id, words === '' ? {} : { result: words }));
    onClose();
  });
  return (
    <ConfirmDialog
      title={texts.resolveTitle}
      yes={texts.resolveYes}
      action={confirm}
      onClose={onClose}
    >
      <TextArea
        label={texts.resolveLabel}
        hint={texts.resolveHint}
        value={result}
        onChange={setResult}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}

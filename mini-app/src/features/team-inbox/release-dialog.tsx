import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { release } from './requests.ts';
import type { TeamDialogProps } from './team-action.ts';
import { texts } from './texts.ts';

export function ReleaseDialog({ request, onChanged, onClose }: TeamDialogProps) {
  const { http } = useServices();
  const confirm = useAction(async () => {
    onChanged(await release(http, request.id));
    onClose();
  });
  return (
    <ConfirmDialog
      title={texts.releaseTitle}
      yes={texts.releaseYes}
      action={confirm}
      onClose={onClose}
    >
      <p>{texts.releaseWords}</p>
    </ConfirmDialog>
  );
}

import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

interface StepButtonProps {
  action: Action<[]>;
  label: string;
}

/** Does what the screen is for, and says why where it could not be done. */
export function StepButton({ action, label }: StepButtonProps) {
  return (
    <>
      {action.error && <Notice kind="bad">{action.error.message}</Notice>}
      <Button
        isBig
        isBusy={action.isBusy}
        busyLabel={texts.working}
        onClick={() => void action.run()}
      >
        {label}
      </Button>
    </>
  );
}

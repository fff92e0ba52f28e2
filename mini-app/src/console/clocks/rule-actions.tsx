import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

interface RuleActionsProps {
  isBusy: boolean;
  problem: string | undefined;
  onCancel: () => void;
  /** Takes the own rule back; missing where there is none. */
  onDrop?: (() => void) | undefined;
}

/** What is done with a rule that is being changed. */
export function RuleActions({ isBusy, problem, onCancel, onDrop }: RuleActionsProps) {
  return (
    <>
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      <div className="clock-actions">
        <Button type="submit" isBusy={isBusy} busyLabel={texts.saving}>
          {texts.save}
        </Button>
        <Button kind="secondary" onClick={onCancel}>
          {texts.cancel}
        </Button>
        {onDrop !== undefined && (
          <Button kind="quiet" onClick={onDrop}>
            {texts.drop}
          </Button>
        )}
      </div>
    </>
  );
}

import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import './deciding.css';

type Choice = { action: Action<[]>; label: string; busyLabel: string };

interface DecisionButtonsProps {
  /** Submits the form around it. */
  yes: Choice;
  /** Pressed while the other is under way, it does nothing. */
  no: Choice;
}

/** The two ways in which something that waits for the commune is decided. */
export function DecisionButtons({ yes, no }: DecisionButtonsProps) {
  return (
    <div className="deciding-buttons">
      <Button type="submit" isBusy={yes.action.isBusy} busyLabel={yes.busyLabel}>
        {yes.label}
      </Button>
      <Button
        kind="secondary"
        isBusy={no.action.isBusy}
        busyLabel={no.busyLabel}
        onClick={() => {
          if (!yes.action.isBusy) void no.action.run();
        }}
      >
        {no.label}
      </Button>
    </div>
  );
}
